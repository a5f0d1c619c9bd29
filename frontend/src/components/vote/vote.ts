import { imported, type Answer } from '../../page/page';
import { forget, keep, send, type YoriaiOutbox } from '../outbox/outbox';

const KEYS: Record<string, string> = { '1': 'agree', '2': 'disagree', '3': 'pass' };
/** Holds something when this browser's owner wants no single keys to answer (WCAG 2.1.4). */
const KEYS_OFF = 'yoriai-vote-keys-off';
/** So far, in CSS pixels, a card is drawn to the side until it is an answer. */
const SWIPE = 96;

/** A finger on the card. */
interface Swipe {
  id: number;
  x: number;
  y: number;
  card: HTMLElement;
  /** Once the finger went sideways; a finger that goes down scrolls. */
  sideways: boolean;
}

/**
 * Sends the forms inside it in place and shows the next card from the page that comes back: its own `<yoriai-vote>` with the same
 * `id`, or the first one; a page without one is opened instead. Keys 1, 2 and 3 press the three answers, unless they are turned
 * off; a finger that draws the card to the right agrees, to the left disagrees. The buttons do all of it too.
 * An answer is written down before it is sent and kept until it has arrived: without network or login it waits in this browser, and
 * the page says so. A refused one stays open with the server's reason, or the form's `data-fail` sentence.
 */
export class YoriaiVote extends HTMLElement {
  private busy = false;
  /** The answer that this card has sent, or keeps. */
  private waits = '';
  private swipe: Swipe | null = null;

  connectedCallback(): void {
    this.addEventListener('submit', this.onSubmit);
    this.addEventListener('click', this.onSwitch);
    this.addEventListener('pointerdown', this.onDown);
    this.addEventListener('pointermove', this.onMove);
    this.addEventListener('pointerup', this.onUp);
    this.addEventListener('pointercancel', this.onCancel);
    this.sayKeys();
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('yoriai-outbox-sent', this.onSent);
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.onSubmit);
    this.removeEventListener('click', this.onSwitch);
    this.removeEventListener('pointerdown', this.onDown);
    this.removeEventListener('pointermove', this.onMove);
    this.removeEventListener('pointerup', this.onUp);
    this.removeEventListener('pointercancel', this.onCancel);
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('yoriai-outbox-sent', this.onSent);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const choice = KEYS[event.key];
    if (!choice || event.ctrlKey || event.metaKey || event.altKey || event.repeat || this.busy || this.keysOff()) return;
    const at = event.target as Element | null;
    if (at?.closest?.('input, textarea, select, [contenteditable]')) return;
    const button = this.querySelector<HTMLButtonElement>(`button[name="choice"][value="${choice}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  };

  private keysOff(): boolean {
    try {
      return localStorage.getItem(KEYS_OFF) !== null;
    } catch {
      return false;
    }
  }

  private sayKeys(): void {
    const off = this.keysOff();
    const button = this.querySelector<HTMLButtonElement>('[data-keys]');
    if (button) button.textContent = (off ? button.dataset.on : button.dataset.off) ?? '';
    this.toggleAttribute('data-keys-off', off);
  }

  private readonly onSwitch = (event: Event) => {
    if (!(event.target as Element).closest('[data-keys]')) return;
    try {
      if (this.keysOff()) localStorage.removeItem(KEYS_OFF);
      else localStorage.setItem(KEYS_OFF, '1');
    } catch {
      // A browser that keeps nothing keeps the keys.
    }
    this.sayKeys();
  };

  private readonly onDown = (event: PointerEvent) => {
    const card = (event.target as Element).closest<HTMLElement>('.argument-large');
    if (!card || this.busy || event.pointerType !== 'touch' || !event.isPrimary) return;
    this.swipe = { id: event.pointerId, x: event.clientX, y: event.clientY, card, sideways: false };
  };

  private readonly onMove = (event: PointerEvent) => {
    const swipe = this.swipe;
    if (!swipe || event.pointerId !== swipe.id) return;
    const x = event.clientX - swipe.x;
    if (!swipe.sideways && Math.abs(x) > 12 && Math.abs(x) > 2 * Math.abs(event.clientY - swipe.y)) {
      swipe.sideways = true;
      swipe.card.setPointerCapture?.(swipe.id);
    }
    if (!swipe.sideways) return;
    swipe.card.style.translate = `${x}px`;
    swipe.card.dataset.swipe = Math.abs(x) < SWIPE ? '' : x > 0 ? 'agree' : 'disagree';
  };

  private readonly onUp = (event: PointerEvent) => {
    const choice = this.swipe?.id === event.pointerId ? this.swipe.card.dataset.swipe : '';
    this.onCancel();
    if (choice && !this.busy) this.querySelector<HTMLButtonElement>(`button[name="choice"][value="${choice}"]`)?.click();
  };

  /** The card goes back to its place. */
  private readonly onCancel = () => {
    if (this.swipe) {
      this.swipe.card.style.translate = '';
      delete this.swipe.card.dataset.swipe;
    }
    this.swipe = null;
  };

  private readonly onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post' || (event.submitter as HTMLButtonElement | null)?.hasAttribute('formaction')) return;
    event.preventDefault();
    if (!this.busy) void this.send(form, event.submitter as HTMLButtonElement | null);
  };

  private async send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
    this.busy = true;
    this.setAttribute('aria-busy', 'true');
    try {
      const answer = keep(form, button);
      this.waits = answer.id;
      const what = await send(answer, form.querySelector<HTMLInputElement>('input[name="csrf"]')?.value ?? '');
      if (what.kind === 'sent') {
        this.swap(what.answer);
      } else if (what.kind === 'refused') {
        forget(answer.id);
        this.say(form, what.why || form.dataset.fail || '', false);
      } else {
        const outbox = document.querySelector<YoriaiOutbox>('yoriai-outbox');
        for (const each of form.querySelectorAll('button[name="choice"]')) each.removeAttribute('aria-pressed');
        button?.setAttribute('aria-pressed', 'true');
        this.say(form, outbox?.text(`vote-${what.why}`) || form.dataset.fail || '', true);
        outbox?.later();
      }
    } finally {
      this.busy = false;
      this.removeAttribute('aria-busy');
    }
  }

  private say(form: HTMLFormElement, words: string, kept: boolean): void {
    const status = form.querySelector<HTMLElement>('[role="status"]');
    if (!status) return;
    status.toggleAttribute('data-kept', kept);
    status.textContent = words;
  }

  /** The answer of this card has arrived after all. */
  private readonly onSent = (event: Event) => {
    const { id, answer } = (event as CustomEvent<{ id: string; answer: Answer }>).detail;
    if (id === this.waits && !this.busy) this.swap(answer);
  };

  private swap({ page, url }: Answer): void {
    this.waits = '';
    const next = (this.id && page.getElementById(this.id)) || page.querySelector('yoriai-vote');
    if (!next) {
      location.assign(url);
      return;
    }
    for (const part of page.querySelectorAll<HTMLElement>('[data-vote-part]')) {
      document.querySelector(`[data-vote-part="${CSS.escape(part.dataset.votePart ?? '')}"]`)?.replaceWith(document.importNode(part, true));
    }
    this.replaceChildren(...imported(next));
    this.sayKeys();
    const heading = this.querySelector<HTMLElement>('h1, h2, h3, blockquote');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    this.scrollIntoView?.({ block: 'nearest' });
    this.dispatchEvent(new CustomEvent('yoriai-voted', { bubbles: true }));
  }
}
