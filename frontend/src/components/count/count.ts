/**
 * Says how many characters are left in the text field named by `for`; `text` is the sentence with `{n}`.
 * Counts code points, as the server does. Screen readers hear it only when few are left.
 */
export class YoriaiCount extends HTMLElement {
  private field: HTMLTextAreaElement | HTMLInputElement | null = null;
  private readonly update = () => this.show();

  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute('for') ?? '');
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    this.field = field;
    field.addEventListener('input', this.update);
    this.show();
  }

  disconnectedCallback(): void {
    this.field?.removeEventListener('input', this.update);
  }

  private show(): void {
    if (!this.field) return;
    const max = Number(this.field.getAttribute('maxlength'));
    const left = max - [...this.field.value].length;
    const near = left <= Math.max(20, max * 0.1);
    this.textContent = (this.getAttribute('text') ?? '{n}').replace('{n}', String(left));
    this.toggleAttribute('data-near', near);
    this.setAttribute('aria-live', near ? 'polite' : 'off');
  }
}
