import { expect, test } from 'vitest';
import { arcPath, arcsOf, clausesOf } from './arcs';

function table(rows: [string, string, string][]): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = `<table><tbody>${rows.map(([id, needs, terms]) => `<tr data-clause="${id}" data-number="Clause ${id}" data-needs="${needs}" data-terms="${terms}"><th><a href="/bill/${id}">Clause ${id} Name</a></th></tr>`).join('')}</tbody></table>`;
  return element;
}

test('every need of the table is an arc, and there is no other', () => {
  const clauses = clausesOf(table([['1', '', ''], ['2', '1 3', ''], ['3', '2', '1']]));
  expect(arcsOf(clauses, false)).toEqual([{ from: 1, to: 0, term: false }, { from: 1, to: 2, term: false }, { from: 2, to: 1, term: false }]);
  expect(arcsOf(clauses, true)).toContainEqual({ from: 2, to: 0, term: true });
});

test('a need of a clause that the table does not hold is no arc', () => {
  expect(arcsOf(clausesOf(table([['1', '9', '']])), true)).toEqual([]);
});

test('an arc never reaches beyond its room', () => {
  for (const far of [10, 500, 10_000]) {
    const rx = Number(/A([\d.]+),/.exec(arcPath(0, 0, far, 90, 1000))![1]);
    expect(rx).toBeGreaterThanOrEqual(12);
    expect(rx).toBeLessThanOrEqual(90);
  }
});
