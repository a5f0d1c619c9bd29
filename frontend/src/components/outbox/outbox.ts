import { ask, needsLogin, person, plain, refusal, type Answer } from '../../page/page';

const STORE = 'yoriai:outbox';
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

/** An answer that was given and is not known to have arrived. */
export interface Kept {
  /** What it answers: a second answer to the same takes its place. */
  id: string;
  action: string;
  /** Without the CSRF field, with the key that lets it be sent twice and count once. */
  fields: [string, string][];
  /** A page that this person can send it from. */
  page: string;
  person: string;
  /** The answer and what it answers, in the words of the page. */
  label: string;
  /** Why it was refused; it stays until she has read that. */
  refused?: string;
}

export type Sent =
  | { kind: 'sent'; answer: Answer }
  | { kind: 'refused'; why: string }
  | { kind: 'kept'; why: 'offline' | 'login' | 'later' | 'other' };

export function kept(): Kept[] {
  try {
    const all = JSON.parse(localStorage.getItem(STORE) ?? '[]') as unknown;
    return Array.isArray(all) ? (all as Kept[]) : [];
  } catch {
    return [];
  }
}

/** A browser that keeps nothing still votes; it just cannot wait. */
function save(all: Kept[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, JSON.stringify(all));
  } catch {
    // Storage is blocked or full.
  }
}

export const forget = (id: string): void => save(kept().filter((each) => each.id !== id));

const value = (each: Kept, name: string) => each.fields.find(([field]) => field === name)?.[1] ?? '';

/**
 * Writes an answer down before it is sent. The same answer once more keeps its key, so it counts once; another answer to the same
 * gets a new key, because the first may have arrived.
 */
export function keep(form: HTMLFormElement, button: HTMLButtonElement | null): Kept {
  const fields: [string, string][] = [];
  for (const [name, text] of new FormData(form)) if (typeof text === 'string' && name !== 'csrf') fields.push([name, text]);
  if (button?.name) fields.push([button.name, button.value]);
  const id = form.action + '#' + (fields.find(([name]) => name === 'argument')?.[1] ?? '');
  const words = plain(form.closest('yoriai-vote')?.parentElement?.querySelector('.argument-text'));
  const now: Kept = {
    id,
    action: form.action,
    fields,
    page: location.href.replace(/#.*$/, ''),
    person: person(document),
    label: [plain(button?.querySelector('span:nth-of-type(2)')), words && `“${[...words].slice(0, 80).join('')}”`].filter((each) => each).join(' · '),
  };
  const before = kept().find((each) => each.id === id);
  const again = before && before.refused === undefined && value(before, 'choice') === value(now, 'choice');
  const key = again ? value(before, 'key') : crypto.randomUUID?.();
  if (key) now.fields = fields.map(([name, text]) => [name, name === 'key' ? key : text]);
  save([...kept().filter((each) => each.id !== id), now]);
  return now;
}

/** Sends one answer; `token` is the CSRF field of the page at hand, absent: asks for a page that has one. */
export async function send(each: Kept, token?: string): Promise<Sent> {
  try {
    let csrf = token;
    if (csrf === undefined) {
      const page = await ask(each.page);
      if (page.status >= 500 || page.status === 429) return { kind: 'kept', why: 'later' };
      if (needsLogin(page) || person(page.page) === '') return { kind: 'kept', why: 'login' };
      if (person(page.page) !== each.person) return { kind: 'kept', why: 'other' };
      // The page may have no form any more, such as after the end of the phase: then the server says why.
      csrf = page.page.querySelector('yoriai-outbox')?.getAttribute('token') ?? '';
    }
    const body = new URLSearchParams([...each.fields, ['csrf', csrf]]);
    const answer = await ask(each.action, body);
    if (answer.status < 400) {
      forget(each.id);
      return { kind: 'sent', answer };
    }
    if (needsLogin(answer)) return { kind: 'kept', why: 'login' };
    if (answer.status >= 500 || answer.status === 429) return { kind: 'kept', why: 'later' };
    // The page stood open for so long that its token ran out.
    if (answer.status === 400 && token !== undefined) return await send(each);
    return { kind: 'refused', why: refusal(answer.page) };
  } catch {
    return { kind: 'kept', why: 'offline' };
  }
}

/**
 * Says what became of answers that could not be sent at once, and sends them as soon as that is possible: when the page opens, when
 * the network is back, and now and then. Texts: `text-kept-one`, `text-kept-many`, `text-sent-one`, `text-sent-many` (with `{n}`),
 * `text-offline`, `text-login`, `text-later`, `text-other`, `text-refused`, `text-login-go`, `text-read`.
 */
export class YoriaiOutbox extends HTMLElement {
  private timer = 0;
  private failures = 0;

  connectedCallback(): void {
    window.addEventListener('online', this.onReturn);
    document.addEventListener('visibilitychange', this.onReturn);
    if (kept().length > 0) queueMicrotask(() => void this.flush());
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.onReturn);
    document.removeEventListener('visibilitychange', this.onReturn);
    clearTimeout(this.timer);
  }

  private readonly onReturn = () => {
    if (document.hidden) return;
    this.failures = 0;
    void this.flush();
  };

  /** Called when an answer was kept: it is tried again later without being asked. */
  later(): void {
    clearTimeout(this.timer);
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures);
    this.failures += 1;
    this.timer = window.setTimeout(() => void this.flush(), wait * (0.5 + Math.random() / 2));
  }

  /** Sends what waits, one after the other; in one tab at a time. */
  async flush(): Promise<void> {
    if (kept().length === 0) {
      this.show('', 0);
      return;
    }
    const locks = (navigator as { locks?: LockManager }).locks;
    if (locks) await locks.request('yoriai-outbox', { ifAvailable: true }, async (lock) => (lock ? this.sendAll() : undefined));
    else await this.sendAll();
  }

  private async sendAll(): Promise<void> {
    let sent = 0;
    let why = '';
    for (const each of kept().filter((one) => one.refused === undefined)) {
      const what = await send(each);
      if (what.kind === 'sent') {
        sent += 1;
        this.dispatchEvent(new CustomEvent('yoriai-outbox-sent', { bubbles: true, detail: { id: each.id, answer: what.answer } }));
      } else if (what.kind === 'refused') {
        save(kept().map((one) => (one.id === each.id ? { ...one, refused: what.why || ' ' } : one)));
      } else {
        why = what.why;
        if (why !== 'other') break;
      }
    }
    if (why) this.later();
    this.show(why, sent);
  }

  private show(why: string, sent: number): void {
    const boxes: HTMLElement[] = [];
    const waits = kept().filter((each) => each.refused === undefined);
    if (sent > 0) boxes.push(box('good', this.count('sent', sent)));
    if (waits.length > 0) {
      const other = waits.find((each) => why === 'other' && each.person !== person(document));
      const reason = other ? this.text('other').replace('{person}', other.person) : this.text(why);
      boxes.push(box('warn', `${this.count('kept', waits.length)} ${reason}`, why === 'login' || other ? this.login() : null));
    }
    for (const each of kept()) {
      if (each.refused === undefined) continue;
      const read = document.createElement('button');
      read.type = 'button';
      read.className = 'btn btn-small';
      read.textContent = this.text('read');
      read.addEventListener('click', () => {
        forget(each.id);
        this.show(why, 0);
      });
      boxes.push(box('bad', `${this.text('refused')} ${each.label}. ${each.refused}`, read));
    }
    this.replaceChildren(...boxes);
  }

  private login(): HTMLElement {
    const link = document.createElement('a');
    link.className = 'btn btn-small';
    link.href = `/login?to=${encodeURIComponent(location.pathname + location.search)}`;
    link.textContent = this.text('login-go');
    return link;
  }

  private count(what: string, n: number): string {
    return this.text(`${what}-${n === 1 ? 'one' : 'many'}`).replace('{n}', String(n));
  }

  text(name: string): string {
    return (name && this.getAttribute(`text-${name}`)) || '';
  }
}

function box(kind: string, words: string, more: HTMLElement | null = null): HTMLElement {
  const outer = document.createElement('div');
  outer.className = `notice notice-${kind}`;
  const inner = document.createElement('div');
  inner.className = 'stack stack-xs';
  const line = document.createElement('p');
  line.textContent = words.trim();
  inner.append(line);
  if (more) inner.append(more);
  outer.append(inner);
  return outer;
}
