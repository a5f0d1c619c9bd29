import { expect, test } from 'vitest';
import { extent } from './geometry';

test('no people have an empty extent', () => {
  expect(extent([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  expect(extent([{ x: 0, y: 2 }, { x: 2, y: 0 }])).toEqual({ x: 0, y: 0, width: 2, height: 2 });
});
