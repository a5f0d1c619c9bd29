import { beforeEach, expect, test, vi } from 'vitest';
import { YoriaiLive } from './live';

class Stream extends EventTarget {
  static opened: Stream[] = [];
  closed = false;
  constructor(readonly url: string) {
    super();
    Stream.opened.push(this);
  }
  close(): void {
    this.closed = true;
  }
}
vi.stubGlobal('EventSource', Stream);
if (!customElements.get('yoriai-live')) customElements.define('yoriai-live', YoriaiLive);

function page(): HTMLElement {
  document.body.innerHTML = '<yoriai-live src="/stream" events="argument vote" text-one="1 new argument" text-many="{n} new arguments" text-show="Show" text-off="Stop" text-on="Start"></yoriai-live>';
  return document.querySelector('yoriai-live')!;
}
const last = () => Stream.opened[Stream.opened.length - 1]!;
const click = (e: Element) => e.querySelector('button')!.dispatchEvent(new Event('click'));

beforeEach(() => {
  Stream.opened = [];
  localStorage.clear();
});

test('counts the events it was told to count and no others', () => {
  const live = page();
  last().dispatchEvent(new Event('argument'));
  expect(live.querySelector('[role=status]')!.textContent).toBe('1 new argument – Show');
  last().dispatchEvent(new Event('vote'));
  last().dispatchEvent(new Event('checkpoint'));
  expect(live.querySelector('[role=status]')!.textContent).toBe('2 new arguments – Show');
});

test('switched off it closes the stream and stays off on the next page', () => {
  click(page());
  expect(last().closed).toBe(true);
  const next = page();
  expect(Stream.opened).toHaveLength(1);
  expect(next.textContent).toContain('Start');
  click(next);
  expect(Stream.opened).toHaveLength(2);
});

test('removed from the page it closes the stream', () => {
  page().remove();
  expect(last().closed).toBe(true);
});
