export interface At {
  x: number;
  y: number;
}

export interface Disc extends At {
  count: number;
}

/** Corners of the smallest convex outline, counter-clockwise, without points along an edge (Andrew's monotone chain). Fewer than three distinct points give those points. */
export function hull(points: readonly At[]): At[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const distinct = sorted.filter((p, i) => i === 0 || p.x !== sorted[i - 1]!.x || p.y !== sorted[i - 1]!.y);
  if (distinct.length < 3) return distinct;
  const half = (order: At[]): At[] => {
    const chain: At[] = [];
    for (const p of order) {
      while (chain.length > 1 && turn(chain[chain.length - 2]!, chain[chain.length - 1]!, p) <= 0) chain.pop();
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(distinct), ...half(distinct.reverse())];
}

const turn = (a: At, b: At, c: At): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/**
 * People as discs that stand for at least `least` of them each, at the middle of their square. Starts with a fine grid; whom a square
 * cannot hold with enough others goes to the next coarser one, and whom even the whole map cannot hold is left out.
 */
export function density(points: readonly At[], least: number): Disc[] {
  const box = extent(points);
  const side = Math.max(box.width, box.height) || 1;
  const discs: Disc[] = [];
  let rest = [...points];
  for (let cells = 32; cells >= 1 && rest.length >= least; cells /= 2) {
    const squares = new Map<string, At[]>();
    for (const p of rest) {
      const column = Math.min(cells - 1, Math.floor(((p.x - box.x) / side) * cells));
      const row = Math.min(cells - 1, Math.floor(((p.y - box.y) / side) * cells));
      const key = `${column},${row}`;
      const square = squares.get(key);
      if (square) square.push(p);
      else squares.set(key, [p]);
    }
    rest = [];
    for (const square of squares.values()) {
      if (square.length < least) rest.push(...square);
      else discs.push({ ...mean(square), count: square.length });
    }
  }
  return discs;
}

export function mean(points: readonly At[]): At {
  return {
    x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
    y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
  };
}

export function extent(points: readonly At[]): { x: number; y: number; width: number; height: number } {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const p of points) {
    x0 = Math.min(x0, p.x);
    y0 = Math.min(y0, p.y);
    x1 = Math.max(x1, p.x);
    y1 = Math.max(y1, p.y);
  }
  return points.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
