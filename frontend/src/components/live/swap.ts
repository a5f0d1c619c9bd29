import { imported } from '../../page/page';

/** What a fresh copy of the page brought. */
export interface News {
  /** Sentences to say of what changed in place. */
  said: string[];
  /** Whether anything changed in place. */
  changed: boolean;
  /** Whether something has changed that waits until the person asks, because it would move what she reads. */
  held: boolean;
  /** How many entries of lists are new. */
  fresh: number;
}

const MOVES = 2;
const nameOf = (part: Element) => part.getAttribute('data-live') ?? '';
const find = (page: Document, kind: string, name: string) => page.querySelector<HTMLElement>(`[${kind}="${CSS.escape(name)}"]`);
const words = (part: Element) => (part.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * Brings the parts marked `data-live="name"` up to date from a fresh copy of the same page. A part stays as it is while the person is
 * in it (focus, selected text), and when its new form would push what she sees; the entries of a `data-live-list="name"` wait too.
 * With `asked` everything is brought in.
 */
export function swap(now: Document, next: Document, asked = false): News {
  const news: News = { said: [], changed: false, held: false, fresh: 0 };
  for (const part of now.querySelectorAll<HTMLElement>('[data-live]')) {
    const other = find(next, 'data-live', nameOf(part));
    if (!other || same(part, other)) continue;
    if (asked ? !holds(part) : !isBusy(part) && place(part, other)) {
      if (asked) put(part, other);
      news.changed = true;
      const say = other.dataset.liveSay;
      if (say && !news.said.includes(say)) news.said.push(say);
    } else {
      news.held = true;
    }
  }
  for (const list of now.querySelectorAll<HTMLElement>('[data-live-list]')) {
    const other = find(next, 'data-live-list', list.dataset.liveList ?? '');
    if (other) news.fresh += asked ? insert(list, other) : missing(list, other).length;
  }
  return news;
}

/** Scripts draw into some parts: what the server says is compared, not what they made of it. */
function same(part: HTMLElement, other: HTMLElement): boolean {
  return words(part) === words(other) && (part.dataset.liveSay ?? '') === (other.dataset.liveSay ?? '');
}

/** Typing is never touched, not even when asked. */
function holds(part: HTMLElement): boolean {
  const at = part.ownerDocument.activeElement;
  return !!at && part.contains(at) && at.matches('input, textarea, select, [contenteditable]');
}

function isBusy(part: HTMLElement): boolean {
  if (part.contains(part.ownerDocument.activeElement)) return true;
  const chosen = part.ownerDocument.getSelection?.();
  return !!chosen && !chosen.isCollapsed && chosen.rangeCount > 0 && chosen.getRangeAt(0).intersectsNode(part);
}

/** Puts the new form in, unless it would push what is seen; returns whether it is in. */
function place(part: HTMLElement, other: HTMLElement): boolean {
  const before = part.getBoundingClientRect();
  const old = [...part.childNodes];
  const said = part.dataset.liveSay;
  put(part, other);
  const seen = before.bottom > 0 && before.top < window.innerHeight;
  if (seen && Math.abs(part.getBoundingClientRect().height - before.height) > MOVES) {
    part.replaceChildren(...old);
    if (said !== undefined) part.dataset.liveSay = said;
    return false;
  }
  return true;
}

function put(part: HTMLElement, other: HTMLElement): void {
  const open = [...part.querySelectorAll('details')].map((each) => each.open);
  part.replaceChildren(...imported(other));
  if (other.dataset.liveSay) part.dataset.liveSay = other.dataset.liveSay;
  [...part.querySelectorAll('details')].forEach((each, at) => (each.open = open[at] ?? each.open));
}

const entries = (list: HTMLElement) => [...list.children].filter((each): each is HTMLElement => each.id !== '');

function missing(list: HTMLElement, other: HTMLElement): HTMLElement[] {
  const here = new Set(entries(list).map((each) => each.id));
  return entries(other).filter((each) => !here.has(each.id));
}

/** New entries come to their place; what is there already, with what is typed in it, is left alone. */
function insert(list: HTMLElement, other: HTMLElement): number {
  const fresh = missing(list, other);
  for (const entry of fresh) {
    const copy = list.ownerDocument.importNode(entry, true);
    copy.dataset.liveNew = '';
    const before = previous(entry, list);
    if (before) before.after(copy);
    else list.prepend(copy);
  }
  return fresh.length;
}

/** The nearest entry above that stands in the list already. */
function previous(entry: Element, list: HTMLElement): Element | null {
  for (let above = entry.previousElementSibling; above; above = above.previousElementSibling) {
    const here = above.id === '' ? null : entries(list).find((each) => each.id === above.id);
    if (here) return here;
  }
  return null;
}
