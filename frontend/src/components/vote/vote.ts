import { imported, type Answer } from '../../page/page';
import { forget, keep, send, type YoriaiOutbox } from '../outbox/outbox';

const KEYS: Record<string, string> = { '1': 'agree', '2': 'disagree', '3': 'pass' };

/**
 * Sends the forms inside it in place and shows the next card from the page that comes back: its own `<yoriai-vote>` with the same
 * `id`, or the first one; a page without one is opened instead. Keys 1, 2 and 3 press the three answers.
 * An answer is written down before it is sent and kept until it has arrived: without network or login it waits in this browser, and
 * the page says so. A refused one stays open with the server's reason, or the form's `data-fail` sentence.
 */
export class YoriaiVote extends HTMLElement {
  private busy = false;
  /** The answer that this card has sent, or keeps. */
  private waits = '';

  connectedCallback(): void {
    this.addEventListener('submit', this.onSubmit);
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('yoriai-outbox-sent', this.onSent);
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.onSubmit);
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('yoriai-outbox-sent', this.onSent);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const choice = KEYS[event.key];
    if (!choice || event.ctrlKey || event.metaKey || event.altKey || event.repeat || this.busy) return;
    const at = event.target as Element | null;
    if (at?.closest?.('input, textarea, select, [contenteditable]')) return;
    const button = this.querySelector<HTMLButtonElement>(`button[name="choice"][value="${choice}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
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
    const heading = this.querySelector<HTMLElement>('h1, h2, h3, blockquote');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    this.scrollIntoView?.({ block: 'nearest' });
    this.dispatchEvent(new CustomEvent('yoriai-voted', { bubbles: true }));
  }
}
