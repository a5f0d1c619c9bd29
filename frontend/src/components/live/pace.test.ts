import { expect, test } from 'vitest';
import { Pace } from './pace';

/** Numbers between 0 and 1 that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** How many of `pages` look in the busiest second, when one event a second happens for `seconds`. */
function busiest(pages: number, spread: number, seconds: number): number {
  const random = chance(7);
  const looks = new Map<number, number>();
  for (let page = 0; page < pages; page++) {
    const pace = new Pace(spread, random);
    for (let now = 0; now < seconds; ) {
      const at = now + pace.wait(now);
      pace.looked(at, true);
      looks.set(Math.floor(at), (looks.get(Math.floor(at)) ?? 0) + 1);
      now = Math.ceil(at);
    }
  }
  return Math.max(...looks.values());
}

test('two thousand pages on four servers ask each of them for at most sixty pages a second', () => {
  // 500 listeners a server spread over 10 seconds.
  expect(busiest(2000, 10, 120) / 4).toBeLessThanOrEqual(65);
});

test('on a busy page it looks less and less often, at most once a minute', () => {
  const pace = new Pace(2, () => 0);
  let now = 0;
  const waits: number[] = [];
  for (let i = 0; i < 20; i++) {
    const wait = pace.wait(now);
    waits.push(wait);
    now += wait;
    pace.looked(now, true);
  }
  expect(waits[0]).toBe(0);
  expect(waits[1]).toBeGreaterThanOrEqual(2);
  expect(waits[19]).toBe(60);
});

test('after a calm time it looks at once again', () => {
  const pace = new Pace(2, () => 0);
  for (let i = 0; i < 20; i++) pace.looked(i, true);
  expect(pace.wait(19)).toBe(60);
  expect(pace.wait(500)).toBe(0);
});

test('a server that does not answer is asked less', () => {
  const well = new Pace(2, () => 0);
  const ill = new Pace(2, () => 0);
  well.looked(0, true);
  ill.looked(0, false);
  expect(ill.wait(0)).toBeGreaterThan(well.wait(0));
});
