/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const root = css.slice(0, css.indexOf(':lang(ja)'));
const read = (part: string) => new Map([...part.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, [light!, dark!] as const]));
const tokens = read(root);
const block = (from: string) => css.slice(css.indexOf('{', css.indexOf(from)), css.indexOf('}', css.indexOf(from)));
const more = read(block('prefers-contrast: more'));

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const text: [string, string[]][] = [
  ['ink', ['paper', 'surface', 'sunk', 'accent-soft', 'warn-soft', 'good-soft', 'bad-soft']],
  ['ink-2', ['paper', 'surface', 'sunk', 'accent-soft']],
  ['accent', ['paper', 'surface', 'sunk', 'accent-soft']],
  ['accent-ink', ['accent', 'accent-hover']],
  ['agree', ['surface']],
  ['disagree', ['surface']],
  ['stance-ink', ['agree', 'disagree', 'pass', 'good', 'warn', 'bad']],
  ['good', ['surface', 'good-soft']],
  ['warn', ['surface', 'warn-soft']],
  ['bad', ['surface', 'paper', 'bad-soft']],
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((g): [string, string[]] => ['group-ink', [`group-${g}`]]),
];
const shapes: [string, string[]][] = [
  ['line-2', ['paper', 'surface', 'sunk']],
  ['focus', ['paper', 'surface', 'sunk']],
  ['pass', ['surface', 'sunk']],
  ['ember', ['surface', 'paper']],
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((g): [string, string[]] => [`group-${g}`, ['surface']]),
];

const pairs = (list: [string, string[]][]) => list.flatMap(([on, grounds]) => grounds.map((ground) => [on, ground] as const));
const colour = (name: string, scheme: 0 | 1) => tokens.get(name)?.[scheme] ?? expect.fail(`no token ${name}`);

for (const scheme of [0, 1] as const) {
  const name = ['light', 'dark'][scheme];
  test.each(pairs(text))(`${name}: %s reads on %s`, (on, ground) => {
    expect(contrast(colour(on, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(shapes))(`${name}: %s is seen on %s`, (on, ground) => {
    expect(contrast(colour(on, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });
}

/** Who asks for more contrast gets the ratio of WCAG AAA, and lines as dark as text. */
const moreText: [string, string[]][] = [
  ['ink', ['paper', 'surface', 'sunk', 'accent-soft', 'warn-soft', 'good-soft', 'bad-soft']],
  ['ink-2', ['paper', 'surface', 'sunk']],
  ['accent', ['paper', 'surface', 'sunk', 'accent-soft']],
  ['accent-ink', ['accent']],
  ['stance-ink', ['agree', 'disagree', 'pass', 'good', 'warn', 'bad']],
  ['good', ['surface']],
  ['warn', ['surface']],
  ['bad', ['surface', 'paper']],
];
const colourOfMore = (name: string, scheme: 0 | 1) => more.get(name)?.[scheme] ?? colour(name, scheme);
for (const scheme of [0, 1] as const) {
  const name = ['light', 'dark'][scheme];
  test.each(pairs(moreText))(`${name}, more contrast: %s reads on %s`, (on, ground) => {
    expect(contrast(colourOfMore(on, scheme), colourOfMore(ground, scheme))).toBeGreaterThanOrEqual(7);
  });
  test.each(pairs([['line', ['paper', 'surface']], ['line-2', ['paper', 'surface', 'sunk']], ['focus', ['paper', 'surface', 'sunk']]]))(`${name}, more contrast: %s is seen on %s`, (on, ground) => {
    expect(contrast(colourOfMore(on, scheme), colourOfMore(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });
}

test('more contrast on request is more contrast of the device', () => {
  expect(read(block(':root[data-contrast="more"]'))).toEqual(more);
  expect(more.size).toBeGreaterThan(10);
});

test('paper is white and takes the light colours', () => {
  const print = css.slice(css.indexOf('@media print'));
  expect(print).toContain('color-scheme: light');
  for (const ground of ['paper', 'surface', 'sunk']) expect(print).toContain(`--${ground}: #fff`);
  for (const on of ['ink', 'ink-2', 'accent', 'disagree', 'good', 'warn', 'bad']) expect(contrast(colour(on, 0), '#ffffff')).toBeGreaterThanOrEqual(4.5);
});
