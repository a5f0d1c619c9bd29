const TYPED = ['textarea', 'text', 'search', 'email', 'number', 'date'];

const STORE = 'yoriai:draft:';
const SENT = 'yoriai:drafts-sent';
const ARRIVED = 'yoriai:arrived:';

/** Tells the same words from others (FNV-1a) without keeping them. */
function mark(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text.replace(/\r\n/g, '\n')) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum;
}

/**
 * Called once on every page. The page of a finished act has its answer in `done`: what was sent for it need not be kept. Any other page
 * means that it did not go through, unless it offers to send the same again.
 */
export function settleSentDrafts(address: string): void {
  const sent = sessionStorage.getItem(SENT);
  if (!sent || document.querySelector('[data-resend]')) return;
  const { pathname, searchParams } = new URL(address);
  if (searchParams.has('done')) {
    for (const key of JSON.parse(sent) as string[]) {
      const words = sessionStorage.getItem(key);
      if (words) {
        const marks = Object.entries(JSON.parse(words) as Record<string, string>).map(([name, text]) => [name, mark(text)]);
        sessionStorage.setItem(ARRIVED + key, JSON.stringify({ marks: Object.fromEntries(marks), href: pathname }));
      }
      sessionStorage.removeItem(key);
    }
  }
  sessionStorage.removeItem(SENT);
}

/**
 * Keeps what is typed in the form inside it until the form has arrived: in this tab only, never on the server. A login that ran out
 * or a lost network on the way loses nothing: the words are there when the form opens again.
 * `key` names the draft, default the form's address; `text-kept` is the note shown once something is kept.
 * A browser that goes back fills a form with what was sent from it. It is emptied then, with `text-arrived` and a link named
 * `text-arrived-go` to what became of the words, so that nothing is sent twice and nothing looks unsent.
 * Hidden, password and file fields are left alone, and so is every field the server has already filled.
 */
export class YoriaiDraft extends HTMLElement {
  private note: HTMLElement | null = null;
  private dirty = false;

  private readonly onInput = () => this.keep();
  private readonly onSubmit = () => {
    this.dirty = false;
    const sent = new Set(JSON.parse(sessionStorage.getItem(SENT) ?? '[]') as string[]);
    sessionStorage.setItem(SENT, JSON.stringify([...sent.add(this.storageKey())]));
  };
  private readonly onLeave = (event: BeforeUnloadEvent) => {
    if (this.dirty) event.preventDefault();
  };

  private readonly onShow = () => this.settle();

  connectedCallback(): void {
    this.addEventListener('input', this.onInput);
    this.addEventListener('submit', this.onSubmit);
    window.addEventListener('beforeunload', this.onLeave);
    // A parser may connect an element before it reads the children.
    queueMicrotask(() => this.restore());
    window.addEventListener('pageshow', this.onShow);
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.onInput);
    this.removeEventListener('submit', this.onSubmit);
    window.removeEventListener('beforeunload', this.onLeave);
    window.removeEventListener('pageshow', this.onShow);
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private storageKey(): string {
    return `${STORE}${this.getAttribute('key') ?? this.form?.getAttribute('action') ?? location.pathname}`;
  }

  private texts(): (HTMLTextAreaElement | HTMLInputElement)[] {
    const fields = [...(this.form?.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input') ?? [])];
    return fields.filter((field) => field.name !== '' && TYPED.includes(field.type));
  }

  private keep(): void {
    const draft = Object.fromEntries(this.texts().filter((f) => f.value !== '').map((f) => [f.name, f.value]));
    this.dirty = this.texts().some((f) => f.value !== f.defaultValue);
    sessionStorage.setItem(this.storageKey(), JSON.stringify(draft));
    this.say();
  }

  private restore(): void {
    const kept = sessionStorage.getItem(this.storageKey());
    if (!kept) return;
    const draft = JSON.parse(kept) as Record<string, string>;
    const empty = this.texts().filter((field) => field.value === '' && draft[field.name]);
    for (const field of empty) field.value = draft[field.name] ?? '';
    for (const field of empty) field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** After Back: what arrived is taken out of the form and said to have arrived. */
  private settle(): void {
    const arrived = sessionStorage.getItem(ARRIVED + this.storageKey());
    if (!arrived) return;
    const { marks, href } = JSON.parse(arrived) as { marks: Record<string, number>; href: string };
    const same = this.texts().filter((field) => field.value !== '' && mark(field.value) === marks[field.name]);
    const back = (performance.getEntriesByType?.('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
    if (same.length === 0 && !back) return;
    this.removeEventListener('input', this.onInput);
    for (const field of same) field.value = '';
    for (const field of same) field.dispatchEvent(new Event('input', { bubbles: true }));
    this.addEventListener('input', this.onInput);
    this.dirty = false;
    const text = this.getAttribute('text-arrived');
    if (!text || this.querySelector('.draft-arrived')) return;
    const note = document.createElement('div');
    const line = document.createElement('p');
    note.className = 'notice notice-good draft-arrived';
    note.setAttribute('role', 'status');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = this.getAttribute('text-arrived-go') ?? '';
    line.append(text, ' ', link);
    note.append(line);
    this.form?.before(note);
  }

  private say(): void {
    const text = this.getAttribute('text-kept');
    if (!text || this.note) return;
    this.note = document.createElement('p');
    this.note.className = 'draft-note';
    this.note.setAttribute('role', 'status');
    this.form?.append(this.note);
    this.note.textContent = text;
  }
}
