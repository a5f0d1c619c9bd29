import { ask, imported } from '../../page/page';

const PAUSE = 200;

/**
 * A slider through pages of one kind: brings the parts marked `data-step="name"` from the page that its GET form leads to, and changes the
 * address, without leaving the slider. When that page does not come the form is sent as without script.
 */
export class YoriaiSteps extends HTMLElement {
  private timer = 0;
  private asked = 0;

  connectedCallback(): void {
    this.addEventListener('input', this.onInput);
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.onInput);
    clearTimeout(this.timer);
  }

  private readonly onInput = () => {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.go(), PAUSE);
  };

  private async go(): Promise<void> {
    const form = this.querySelector('form')!;
    const url = new URL(form.action || location.href, location.href);
    url.search = new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString();
    const mine = ++this.asked;
    try {
      const answer = await ask(url.href);
      if (mine !== this.asked) return;
      if (answer.status !== 200) throw new Error(String(answer.status));
      for (const part of document.querySelectorAll<HTMLElement>('[data-step]')) {
        const next = answer.page.querySelector(`[data-step="${CSS.escape(part.dataset.step ?? '')}"]`);
        if (next) part.replaceChildren(...imported(next));
      }
      history.replaceState(null, '', url);
    } catch {
      if (mine === this.asked) form.submit();
    }
  }
}
