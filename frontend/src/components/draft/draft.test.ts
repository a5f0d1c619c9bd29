import { beforeEach, expect, test } from 'vitest';
import { YoriaiDraft } from './draft';

if (!customElements.get('yoriai-draft')) customElements.define('yoriai-draft', YoriaiDraft);

async function page(text = ''): Promise<HTMLTextAreaElement> {
  document.body.replaceChildren();
  document.body.innerHTML = `<yoriai-draft key="clause-5" text-kept="Kept here."><form><input type="hidden" name="csrf" value="x"><textarea name="text">${text}</textarea></form></yoriai-draft>`;
  await Promise.resolve();
  return document.querySelector('textarea')!;
}

function type(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => sessionStorage.clear());

test('what was typed is there again after the page is loaded anew', async () => {
  type(await page(), 'Build the bays first.');
  expect((await page()).value).toBe('Build the bays first.');
});

test('text from the server is never overwritten by a draft', async () => {
  type(await page(), 'old draft');
  expect((await page('as the server has it')).value).toBe('as the server has it');
});

test('a sent form leaves no draft behind', async () => {
  type(await page(), 'Build the bays first.');
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(sessionStorage.length).toBe(0);
});

test('hidden fields are not kept', async () => {
  type(await page(), 'words');
  expect(sessionStorage.getItem('yoriai:draft:clause-5')).toBe('{"text":"words"}');
});

test('leaving with unsent words asks first, leaving without does not', async () => {
  const field = await page();
  const calm = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(calm);
  expect(calm.defaultPrevented).toBe(false);
  type(field, 'unsent');
  const warned = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(warned);
  expect(warned.defaultPrevented).toBe(true);
});

test('says once that the draft is kept', async () => {
  const field = await page();
  type(field, 'a');
  type(field, 'ab');
  expect([...document.querySelectorAll('.draft-note')].map((n) => n.textContent)).toEqual(['Kept here.']);
});
