import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { YoriaiLive } from './live';

class Source extends EventTarget {
  static opened: Source[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    Source.opened.push(this);
  }
  close(): void {
    this.readyState = 2;
  }
}
vi.stubGlobal('EventSource', Source);
if (!customElements.get('yoriai-live')) customElements.define('yoriai-live', YoriaiLive);

const VOTE = 'org.yoriai.deliberation.vote-cast';
const live = (more = '') =>
  `<yoriai-live src="/events" events="deliberation.vote-cast outcome.ballot-opened" spread="2" text-on="Start" text-off="Stop" text-changed="New figures" text-one="1 new argument" text-many="{n} new arguments" text-show="Show" text-out="Log in again" ${more}><a hidden data-live-news="outcome.ballot-opened" href="/ballot">The ballot is open</a></yoriai-live>`;
const body = (n: number, entries: string[] = []) =>
  `<p class="top-person">Wren</p><p data-live="n" data-live-say="${n} voted">${n}</p><div data-live-list="queue">${entries.map((id) => `<article id="${id}">${id}<textarea></textarea></article>`).join('')}</div>${live()}`;

let served = '';
const fetched = vi.fn(async () => new Response(served, { status: 200 }));
vi.stubGlobal('fetch', fetched);

const last = () => Source.opened[Source.opened.length - 1]!;
const happens = (type = VOTE, id = '7', subject = 'x') => last().dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify({ subject }), lastEventId: id }));
const passes = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const said = () => document.querySelector('yoriai-live [role=status]')!.textContent;
const shown = () => document.querySelector<HTMLButtonElement>('.live-show');
const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  Source.opened = [];
  localStorage.clear();
  fetched.mockClear();
  Object.defineProperty(document, 'hidden', { value: false, configurable: true });
  served = body(2);
  document.body.innerHTML = body(1);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('after an event the figure is brought up to date and said', async () => {
  happens();
  expect(fetched).not.toHaveBeenCalled();
  await passes(3);
  expect(document.querySelector('[data-live]')!.textContent).toBe('2');
  expect(said()).toBe('2 voted');
});

test('many events at once ask for the page once', async () => {
  for (let i = 0; i < 50; i++) happens(VOTE, String(i));
  await passes(3);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a screen reader hears the next sentence only after a while, and then all together', async () => {
  happens();
  await passes(3);
  served = body(3);
  happens();
  await passes(6);
  expect(document.querySelector('[data-live]')!.textContent).toBe('3');
  expect(said()).toBe('2 voted');
  await passes(20);
  expect(said()).toBe('3 voted');
});

test('switched off it closes the stream, asks nothing, and stays off on the next page', async () => {
  happens();
  document.querySelector<HTMLButtonElement>('.live-switch')!.click();
  expect(last().readyState).toBe(2);
  await passes(60);
  expect(fetched).not.toHaveBeenCalled();
  document.body.innerHTML = body(1);
  expect(Source.opened).toHaveLength(1);
  expect(document.querySelector('.live-switch')!.textContent).toBe('Start');
});

test('who asks for less data gets no stream until she starts it', () => {
  document.body.replaceChildren();
  Source.opened = [];
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  document.body.innerHTML = body(1);
  expect(Source.opened).toHaveLength(0);
  document.querySelector<HTMLButtonElement>('.live-switch')!.click();
  expect(Source.opened).toHaveLength(1);
  Object.defineProperty(navigator, 'connection', { value: undefined, configurable: true });
});

test('a hidden tab holds no connection and comes back after the last event', () => {
  happens(VOTE, '41');
  hide(true);
  expect(last().readyState).toBe(2);
  hide(false);
  expect(last().url).toBe('/events?after=41');
});

test('a tab that was hidden for long looks at the page instead of hearing all of it', async () => {
  happens(VOTE, '41');
  hide(true);
  await passes(3600);
  fetched.mockClear();
  hide(false);
  expect(last().url).toBe('/events');
  await passes(5);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a lost connection comes back later each time, after the last event', async () => {
  happens(VOTE, '41');
  const waits: number[] = [];
  for (let i = 0; i < 4; i++) {
    const before = Source.opened.length;
    const from = Date.now();
    last().dispatchEvent(new Event('error'));
    expect(last().readyState).toBe(2);
    while (Source.opened.length === before) await passes(0.1);
    waits.push((Date.now() - from) / 1000);
  }
  expect(last().url).toBe('/events?after=41');
  waits.forEach((wait, i) => {
    expect(wait).toBeGreaterThanOrEqual(2 ** i);
    expect(wait).toBeLessThanOrEqual(2 * 2 ** i + 0.2);
  });
});

test('new entries of a list wait behind a button, and come without touching what is typed', async () => {
  document.body.innerHTML = body(1, ['a1']);
  served = body(1, ['a1', 'a2', 'a3']);
  document.querySelector('textarea')!.value = 'half a sentence';
  happens();
  await passes(3);
  expect(document.querySelectorAll('article')).toHaveLength(1);
  expect(said()).toBe('2 new arguments');
  shown()!.click();
  expect([...document.querySelectorAll('article')].map((each) => each.id)).toEqual(['a1', 'a2', 'a3']);
  expect(document.querySelector('textarea')!.value).toBe('half a sentence');
  expect(document.activeElement?.id).toBe('a2');
  expect(shown()).toBeNull();
});

test('what would push the page waits until it is asked for', async () => {
  const part = document.querySelector<HTMLElement>('[data-live]')!;
  part.getBoundingClientRect = () => ({ top: 10, bottom: 30, height: part.textContent === '1' ? 20 : 60 }) as DOMRect;
  happens();
  await passes(3);
  expect(part.textContent).toBe('1');
  expect(shown()!.textContent).toBe('New figures – Show');
  shown()!.click();
  expect(part.textContent).toBe('2');
});

test('a part in which somebody is stays as it is', async () => {
  document.body.innerHTML = `<p class="top-person">Wren</p><div data-live="n"><input value="x">1</div>${live()}`;
  served = `<p class="top-person">Wren</p><div data-live="n"><input value="x">2</div>${live()}`;
  document.querySelector('input')!.focus();
  happens();
  await passes(3);
  expect(document.querySelector('[data-live]')!.textContent).toBe('1');
});

test('an event about something else is not looked at', async () => {
  document.body.innerHTML = body(1).replace(live(), live('about="mine"'));
  happens(VOTE, '1', 'another');
  await passes(10);
  expect(fetched).not.toHaveBeenCalled();
  happens(VOTE, '2', 'mine');
  await passes(3);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('where counting takes a while it looks once more', async () => {
  document.body.innerHTML = body(1).replace(live(), live('settle="10"'));
  happens();
  await passes(3);
  served = body(5);
  await passes(21);
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(document.querySelector('[data-live]')!.textContent).toBe('5');
  await passes(300);
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('an opened ballot shows its link', () => {
  expect(document.querySelector('.live-news a')).toBeNull();
  happens('org.yoriai.outcome.ballot-opened');
  const link = document.querySelector<HTMLAnchorElement>('.live-news a')!;
  expect(link.hidden).toBe(false);
  expect(said()).toBe('The ballot is open');
});

test('after the login has run out it says so and asks no more', async () => {
  served = '<a href="/login">Log in</a>' + body(9).replace('class="top-person"', '');
  happens();
  await passes(3);
  expect(document.querySelector('[data-live]')!.textContent).toBe('1');
  expect(said()).toBe('Log in again');
  expect(last().readyState).toBe(2);
});
