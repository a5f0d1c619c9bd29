const LOOKS = 'ABCDEFGH';
const PATTERN = 10;

/** The look of a letter: eight of them, then from the first again; the last one's is nobody's. */
export function lookOf(letter: string | null): string | null {
  if (letter === null || !/^[A-Z]$/.test(letter)) return letter === null ? null : 'A';
  return LOOKS[(letter.charCodeAt(0) - 65) % LOOKS.length]!;
}

/** Adds the mark of a letter to the path: a circle for A and nobody's, for each other look a shape of its own. */
export function mark(pen: CanvasRenderingContext2D, x: number, y: number, r: number, letter: string | null): void {
  const corners: Record<string, [number, number][]> = {
    B: [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
    C: [[0, -1.25], [1.15, 0.9], [-1.15, 0.9]],
    D: [[-0.95, -0.95], [0.95, -0.95], [0.95, 0.95], [-0.95, 0.95]],
    E: [[0, 1.25], [1.15, -0.9], [-1.15, -0.9]],
    G: [[-1.1, -0.7], [1.1, -0.7], [1.1, 0.7], [-1.1, 0.7]],
    H: [[0, -1.25], [1.1, -0.6], [1.1, 0.6], [0, 1.25], [-1.1, 0.6], [-1.1, -0.6]],
    F: [[-0.4, -1.2], [0.4, -1.2], [0.4, -0.4], [1.2, -0.4], [1.2, 0.4], [0.4, 0.4], [0.4, 1.2], [-0.4, 1.2], [-0.4, 0.4], [-1.2, 0.4], [-1.2, -0.4], [-0.4, -0.4]],
  };
  const look = lookOf(letter);
  const shape = look === null ? undefined : corners[look];
  if (!shape) {
    pen.moveTo(x + r, y);
    pen.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  shape.forEach(([dx, dy], i) => (i === 0 ? pen.moveTo(x + dx * r, y + dy * r) : pen.lineTo(x + dx * r, y + dy * r)));
  pen.closePath();
}

/** A tile of the pattern of a letter in a colour. */
export function pattern(pen: CanvasRenderingContext2D, letter: string, colour: string): string | CanvasPattern {
  const look = lookOf(letter);
  const tile = document.createElement('canvas');
  tile.width = tile.height = PATTERN;
  const ink = tile.getContext('2d')!;
  ink.fillStyle = ink.strokeStyle = colour;
  ink.globalAlpha = look === 'A' ? 0.6 : 0.35;
  ink.fillRect(0, 0, PATTERN, PATTERN);
  ink.globalAlpha = 1;
  ink.lineWidth = 2.5;
  ink.beginPath();
  if (look === 'B' || look === 'G') {
    for (const shift of [-PATTERN, 0, PATTERN]) {
      ink.moveTo(shift - 1, look === 'B' ? PATTERN + 1 : -1);
      ink.lineTo(shift + PATTERN + 1, look === 'B' ? -1 : PATTERN + 1);
    }
  } else if (look === 'C') ink.arc(5, 5, 2.2, 0, 7);
  else if (look === 'D') ink.rect(0, 3, PATTERN, 2);
  else if (look === 'E') ink.rect(3, 0, 2, PATTERN);
  else if (look === 'F') ink.rect(0, 0, 5, 5);
  else if (look === 'H') ink.arc(5, 5, 3.2, 0, 7);
  if (look === 'B' || look === 'G' || look === 'H') ink.stroke();
  else ink.fill();
  return pen.createPattern(tile, 'repeat') ?? colour;
}
