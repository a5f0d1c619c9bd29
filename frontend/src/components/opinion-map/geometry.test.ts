import { expect, test } from 'vitest';
import { density, extent, hull } from './geometry';

const square = [{ x: 0, y: 0 }, { x: 2, y: 0 }, { x: 2, y: 2 }, { x: 0, y: 2 }];

/** Park and Miller's generator, so that every run draws the same crowd. */
function crowd(size: number): { x: number; y: number }[] {
  let state = 7;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return Array.from({ length: size }, () => ({ x: next() * 10, y: next() * 6 }));
}

test('the outline of a square is its four corners, whatever lies inside or on an edge', () => {
  expect(hull([...square, { x: 1, y: 1 }, { x: 1, y: 0 }, { x: 2, y: 2 }])).toEqual(square);
});

test('everybody is inside or on the outline', () => {
  const people = crowd(500);
  const outline = hull(people);
  for (const p of people) {
    outline.forEach((a, i) => {
      const b = outline[(i + 1) % outline.length]!;
      expect((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)).toBeGreaterThanOrEqual(-1e-9);
    });
  }
});

test('two people have no area', () => {
  expect(hull([{ x: 1, y: 1 }, { x: 0, y: 0 }, { x: 1, y: 1 }])).toEqual([{ x: 0, y: 0 }, { x: 1, y: 1 }]);
});

test('no disc stands for fewer people than asked, and only a remainder smaller than that is left out', () => {
  for (const size of [0, 9, 10, 48, 1000]) {
    const discs = density(crowd(size), 10);
    const shown = discs.reduce((sum, d) => sum + d.count, 0);
    expect(discs.every((d) => d.count >= 10)).toBe(true);
    expect(size - shown).toBeLessThan(10);
  }
});

test('no people have an empty extent', () => {
  expect(extent([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  expect(extent(square)).toEqual({ x: 0, y: 0, width: 2, height: 2 });
});
