const KEYS: Record<string, string> = { '1': 'agree', '2': 'disagree', '3': 'pass' };

interface HtmlPolicy {
  createHTML(text: string): string;
}
const trusted = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy } }).trustedTypes;
/** Own pages of this server only: the one place where a script reads HTML. */
const policy: HtmlPolicy = trusted?.createPolicy('yoriai-page', { createHTML: (text) => text }) ?? { createHTML: (text) => text };

/**
 * Sends the forms inside it in place and shows the next card from the page that comes back: its own `<yoriai-vote>` with the same
 * `id`, or the first one; a page without one is opened instead. Keys 1, 2 and 3 press the three answers.
 * When sending fails the answer stays open and the form's `data-fail` sentence is said.
 */
export class YoriaiVote extends HTMLElement {
  private busy = false;

  connectedCallback(): void {
    this.addEventListener('submit', this.onSubmit);
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.onSubmit);
    document.removeEventListener('keydown', this.onKey);
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
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    if (button?.name) body.append(button.name, button.value);
    this.busy = true;
    this.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' }, credentials: 'same-origin' });
      if (!answer.ok) throw new Error(String(answer.status));
      this.swap(await answer.text(), answer.url);
    } catch {
      const status = form.querySelector('[role="status"]');
      if (status) status.textContent = form.dataset.fail ?? '';
      else form.submit();
    } finally {
      this.busy = false;
      this.removeAttribute('aria-busy');
    }
  }

  private swap(html: string, url: string): void {
    const page = new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
    const next = (this.id && page.getElementById(this.id)) || page.querySelector('yoriai-vote');
    if (!next) {
      location.assign(url);
      return;
    }
    for (const part of page.querySelectorAll<HTMLElement>('[data-vote-part]')) {
      document.querySelector(`[data-vote-part="${CSS.escape(part.dataset.votePart ?? '')}"]`)?.replaceWith(document.importNode(part, true));
    }
    this.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
    const heading = this.querySelector<HTMLElement>('h1, h2, h3, blockquote');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    this.scrollIntoView?.({ block: 'nearest' });
    this.dispatchEvent(new CustomEvent('yoriai-voted', { bubbles: true }));
  }
}
