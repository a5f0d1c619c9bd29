import { expect, test, vi } from 'vitest';
import './opinion-map';
import type { YoriaiOpinionMap } from './opinion-map';

const map = { groups: [{ letter: 'A', size: 12, x: 0, y: 0 }], points: Array.from({ length: 12 }, (_, i) => ({ x: i % 4, y: i % 3, group: 'A' })), you: { x: 1, y: 1, group: 'A' } };
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
