import { expect, test, vi } from 'vitest';
import './opinion-map';
import { lookOf } from './looks';
import type { YoriaiOpinionMap } from './opinion-map';

const map = { groups: [{ letter: 'A', size: 12, x: 0, y: 0 }], cells: [{ x: 0, y: 0, side: 2, count: 12, group: 'A' }], outlines: [{ group: 'A', corners: [{ x: -1, y: 0 }, { x: 0, y: 1 }, { x: 1, y: 0 }] }], you: { x: 1, y: 1 },
  results: [{ argument: 'lamps', groups: [{ group: 'A', agree: 29, disagree: null, pass: 12, answered: 42 }] }, { argument: 'fees', groups: [{ group: 'A', agree: null, disagree: null, pass: null, answered: null }] }] };
const twin = '<figure><figcaption>48 people.</figcaption><table><tbody><tr><td>A</td></tr></tbody></table></figure>';

async function page(attributes: string, child = ''): Promise<YoriaiOpinionMap> {
  document.body.innerHTML = `<yoriai-opinion-map ${attributes} text-name="Map of groups" text-in="Closer" text-out="Farther" text-reset="Whole map">${child}${twin}</yoriai-opinion-map>`;
  const element = document.querySelector('yoriai-opinion-map') as YoriaiOpinionMap;
  await new Promise((resolve) => setTimeout(resolve, 10));
  await element.updateComplete;
  return element;
}
const attribute = (json: unknown) => `data-map='${JSON.stringify(json)}'`;

test('draws from its attribute and names the drawing and its buttons', async () => {
  const element = await page(attribute(map));
  expect(element.shadowRoot!.querySelector('canvas')!.getAttribute('aria-label')).toBe('Map of groups');
  expect([...element.shadowRoot!.querySelectorAll('button')].map((b) => b.getAttribute('aria-label'))).toEqual(['Closer', 'Farther', 'Whole map']);
});

test('the caption and the table stay whatever happens', async () => {
  vi.stubGlobal('fetch', async () => ({ ok: false, status: 503 }));
  for (const element of [await page(attribute(map)), await page('src="/gone"'), await page('data-map="{broken"')]) {
    expect(element.querySelector('figcaption')!.textContent).toBe('48 people.');
    expect(element.querySelector('td')!.textContent).toBe('A');
  }
});

test('what cannot be read leaves no empty drawing', async () => {
  const element = await page('data-map="{broken"');
  expect(element.shadowRoot!.querySelector('canvas')).toBeNull();
});

test('the colours of an answer are said in words, and what too few answered has none', async () => {
  const says = [{ id: 'lamps', text: 'Light the quay', lang: 'en' }, { id: 'fees', text: 'No fee', lang: 'en' }];
  const words = 'text-colour="Colour by" text-none="Nothing" text-group="Group #" text-answers="# agree, # disagree, # pass" text-few="fewer than 10 answers" text-hidden="few"';
  const element = await page(`${attribute(map)} ${words} data-says='${JSON.stringify(says)}'`);
  const choose = async (id: string) => {
    const select = element.shadowRoot!.querySelector('select')!;
    select.value = id;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    return element.shadowRoot!.querySelector("[part='said']")!.textContent!.trim();
  };
  expect([...element.shadowRoot!.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['Nothing', 'Light the quay', 'No fee']);
  expect(await choose('lamps')).toBe('Group A: 29 agree, few disagree, 12 pass');
  expect(await choose('fees')).toBe('Group A: fewer than 10 answers');
  expect(await choose('')).toBe('');
});

test('a letter beyond the eighth looks like an earlier one and is told by its letter', () => {
  expect(['A', 'H', 'I', 'Z', 'AA', null].map(lookOf)).toEqual(['A', 'H', 'A', 'B', 'A', null]);
});
