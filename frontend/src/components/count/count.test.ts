import { beforeEach, expect, test } from 'vitest';
import { YoriaiCount } from './count';

if (!customElements.get('yoriai-count')) customElements.define('yoriai-count', YoriaiCount);

beforeEach(() => {
  document.body.innerHTML = '<textarea id="f-text" maxlength="30"></textarea><yoriai-count for="f-text" text="{n} characters left"></yoriai-count>';
});

function type(text: string): HTMLElement {
  const field = document.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  return document.querySelector('yoriai-count')!;
}

test('counts what is left as it is typed', () => {
  expect(document.querySelector('yoriai-count')!.textContent).toBe('30 characters left');
  expect(type('Bays first').textContent).toBe('20 characters left');
});

test('a character outside the basic plane counts once', () => {
  expect(type('𠮷野家').textContent).toBe('27 characters left');
});

test('is announced only when few characters are left', () => {
  expect(type('Bays').getAttribute('aria-live')).toBe('off');
  expect(type('Build the bays first').getAttribute('aria-live')).toBe('polite');
});
