const TYPED = ['textarea', 'text', 'search', 'email', 'number', 'date'];

const STORE = 'yoriai:draft:';
const SENT = 'yoriai:drafts-sent';

/**
 * Called once on every page. The page of a finished act has its answer in `done`: what was sent for it need not be kept. Any other page
 * means that it did not go through, unless it offers to send the same again.
 */
export function settleSentDrafts(address: string): void {
  const sent = sessionStorage.getItem(SENT);
  if (!sent || document.querySelector('[data-resend]')) return;
  if (new URL(address).searchParams.has('done')) for (const key of JSON.parse(sent) as string[]) sessionStorage.removeItem(key);
  sessionStorage.removeItem(SENT);
}

/**
 * Keeps what is typed in the form inside it until the form has arrived: in this tab only, never on the server. A login that ran out
 * or a lost network on the way loses nothing: the words are there when the form opens again.
 * `key` names the draft, default the form's address; `text-kept` is the note shown once something is kept.
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

  connectedCallback(): void {
    this.addEventListener('input', this.onInput);
    this.addEventListener('submit', this.onSubmit);
    window.addEventListener('beforeunload', this.onLeave);
    // A parser may connect an element before it reads the children.
    queueMicrotask(() => this.restore());
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.onInput);
    this.removeEventListener('submit', this.onSubmit);
    window.removeEventListener('beforeunload', this.onLeave);
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
