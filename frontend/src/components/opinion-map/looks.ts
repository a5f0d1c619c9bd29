const LOOKS = 'ABCDEFGH';
const PATTERN = 10;

/** The look of a letter: eight of them, then from the first again; the last one's is nobody's. */
export function lookOf(letter: string | null): string | null {
  if (letter === null || !/^[A-Z]$/.test(letter)) return letter === null ? null : 'A';
  return LOOKS[(letter.charCodeAt(0) - 65) % LOOKS.length]!;
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
