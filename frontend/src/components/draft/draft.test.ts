import { beforeEach, expect, test } from 'vitest';
import { settleSentDrafts, YoriaiDraft } from './draft';

if (!customElements.get('yoriai-draft')) customElements.define('yoriai-draft', YoriaiDraft);

async function page(text = ''): Promise<HTMLTextAreaElement> {
  document.body.replaceChildren();
  document.body.innerHTML = `<yoriai-draft key="clause-5" text-kept="Kept here." text-arrived="It arrived." text-arrived-go="See it"><form><input type="hidden" name="csrf" value="x"><textarea name="text">${text}</textarea></form></yoriai-draft>`;
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

test('a sent form keeps its draft until the page of the finished act comes', async () => {
  type(await page(), 'Build the bays first.');
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true }));
  expect((await page()).value).toBe('Build the bays first.');
  settleSentDrafts('http://localhost/en/a/x/arguments/1?done=written');
  expect((await page()).value).toBe('');
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('Build the bays');
});

test('a sending that did not go through is not taken for the next act that does', async () => {
  type(await page(), 'Build the bays first.');
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true }));
  settleSentDrafts('http://localhost/en/a/x/arguments/new');
  settleSentDrafts('http://localhost/en/a/x/arguments/1?done=voted');
  expect((await page()).value).toBe('Build the bays first.');
});

test('a page that offers to send again leaves the matter open', async () => {
  type(await page(), 'Build the bays first.');
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true }));
  document.body.innerHTML = '<form data-resend></form>';
  settleSentDrafts('http://localhost/en/a/x/arguments/new');
  document.body.innerHTML = '';
  settleSentDrafts('http://localhost/en/a/x/arguments/1?done=written');
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('Build the bays');
});

test('a draft that was not sent outlives another act that went well', async () => {
  type(await page(), 'Build the bays first.');
  settleSentDrafts('http://localhost/en/a/x/arguments/1?done=voted');
  expect((await page()).value).toBe('Build the bays first.');
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

const arrive = async () => {
  type(await page(), 'Build the bays first.');
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true }));
  settleSentDrafts('http://localhost/en/a/x/arguments/1?done=written');
};

test('a form that a browser fills again with what arrived is emptied and says so', async () => {
  await arrive();
  const field = await page('Build the bays first.');
  window.dispatchEvent(new Event('pageshow'));
  expect(field.value).toBe('');
  expect(document.querySelector('.draft-arrived')!.textContent).toBe('It arrived. See it');
  expect(document.querySelector<HTMLAnchorElement>('.draft-arrived a')!.getAttribute('href')).toBe('/en/a/x/arguments/1');
});

test('other words in the same form are left alone', async () => {
  await arrive();
  const field = await page('Build them twice.');
  window.dispatchEvent(new Event('pageshow'));
  expect(field.value).toBe('Build them twice.');
  expect(document.querySelector('.draft-arrived')).toBeNull();
});
