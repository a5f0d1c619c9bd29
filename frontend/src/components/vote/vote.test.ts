import { beforeEach, expect, test, vi } from 'vitest';
import { YoriaiVote } from './vote';

if (!customElements.get('yoriai-vote')) customElements.define('yoriai-vote', YoriaiVote);

const card = (words: string) => `<p data-vote-part="progress">${words}</p><yoriai-vote id="vote"><h2>${words}</h2><div class="argument-large">words</div><form method="post" action="http://localhost/vote" data-fail="Not sent. Try again."><input type="hidden" name="argument" value="7">
  <button name="choice" value="agree">1</button><button name="choice" value="disagree">2</button><button name="choice" value="pass">3</button><p><button type="button" data-keys data-on="Turn keys on" data-off="Turn keys off">Turn keys off</button></p><p role="status"></p></form></yoriai-vote><input id="elsewhere">`;

const answers = (html: string, status = 200) => vi.fn(async () => ({ ok: status < 400, status, url: 'http://localhost/next', text: async () => html }) as Response);
const touch = (type: string, x: number, y = 0) =>
  document.querySelector('.argument-large')!.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'touch', isPrimary: true, clientX: x, clientY: y, bubbles: true }));
const press = (key: string, on: EventTarget = document) => on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = card('first');
});

test('key 2 sends disagree with the hidden fields and shows the next card', async () => {
  const fetched = answers(`<html><body>${card('second')}</body></html>`);
  vi.stubGlobal('fetch', fetched);
  press('2');
  await settled();
  const [, request] = fetched.mock.calls[0] as unknown as [string, RequestInit];
  expect(String(request.body)).toBe('argument=7&choice=disagree&csrf=');
  expect(document.querySelector('h2')!.textContent).toBe('second');
  expect(document.querySelector('[data-vote-part]')!.textContent).toBe('second');
  expect(document.activeElement).toBe(document.querySelector('h2'));
});

test('a digit typed into a field is not a vote', async () => {
  const fetched = answers('');
  vi.stubGlobal('fetch', fetched);
  press('1', document.getElementById('elsewhere')!);
  await settled();
  expect(fetched).not.toHaveBeenCalled();
});

test('two quick presses send one vote', async () => {
  const fetched = answers(card('second'));
  vi.stubGlobal('fetch', fetched);
  press('1');
  press('3');
  await settled();
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a refused vote keeps the card and says so', async () => {
  vi.stubGlobal('fetch', answers('', 503));
  press('1');
  await settled();
  expect(document.querySelector('h2')!.textContent).toBe('first');
  expect(document.querySelector('[role=status]')!.textContent).toBe('Not sent. Try again.');
});

test('keys that are turned off answer nothing, also on the next card', async () => {
  const fetched = answers(card('second'));
  vi.stubGlobal('fetch', fetched);
  const off = document.querySelector<HTMLButtonElement>('[data-keys]')!;
  off.click();
  expect(off.textContent).toBe('Turn keys on');
  press('1');
  await settled();
  expect(fetched).not.toHaveBeenCalled();
  document.body.innerHTML = card('again');
  press('1');
  await settled();
  expect(fetched).not.toHaveBeenCalled();
  document.querySelector<HTMLButtonElement>('[data-keys]')!.click();
  press('1');
  await settled();
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a finger that draws the card to the left disagrees, one that scrolls or stops short answers nothing', async () => {
  const fetched = answers(card('second'));
  vi.stubGlobal('fetch', fetched);
  touch('pointerdown', 200);
  touch('pointermove', 190, 60);
  touch('pointermove', 60, 400);
  touch('pointerup', 60, 400);
  touch('pointerdown', 200);
  touch('pointermove', 150, 5);
  touch('pointerup', 150, 5);
  await settled();
  expect(fetched).not.toHaveBeenCalled();
  touch('pointerdown', 200);
  touch('pointermove', 150, 5);
  touch('pointermove', 80, 9);
  expect(document.querySelector<HTMLElement>('.argument-large')!.dataset.swipe).toBe('disagree');
  touch('pointerup', 80, 9);
  await settled();
  const [, request] = fetched.mock.calls[0] as unknown as [string, RequestInit];
  expect(String(request.body)).toBe('argument=7&choice=disagree&csrf=');
});
