const BLOCKS = 'h1, h2, h3, h4, p, li, blockquote, dt, dd, td, th, figcaption, summary, caption, legend, label';

/** A piece of the page to be said, and the language it is in. */
export interface Said {
  words: string;
  lang: string;
}

/** The words of a block without readings above them. Not from the page's script: whatever loads that again runs it twice. */
function plain(block: Element): string {
  const words = block.cloneNode(true) as Element;
  for (const reading of words.querySelectorAll('rt, rp')) reading.remove();
  return words.textContent?.trim() ?? '';
}

/** What a reader sees of the page, top to bottom: the smallest blocks that hold words, without readings above them. */
export function said(main: Element): Said[] {
  return [...main.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS) && (block.checkVisibility?.() ?? true))
    .map((block) => ({ words: plain(block).replace(/\s+/g, ' '), lang: block.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang }))
    .filter((piece) => piece.words !== '');
}

/**
 * Reads the page aloud with a voice of this device: a voice from elsewhere would be sent what is read. Nothing is shown
 * where the device has no voice of its own for the language of the page. `go` and `stop` are the words of the button.
 */
export class YoriaiAloud extends HTMLElement {
  private button: HTMLButtonElement | null = null;
  private readonly look = () => this.show();
  private readonly quiet = () => this.end();

  connectedCallback(): void {
    speechSynthesis.addEventListener?.('voiceschanged', this.look);
    window.addEventListener('pagehide', this.quiet);
    this.show();
  }

  disconnectedCallback(): void {
    speechSynthesis.removeEventListener?.('voiceschanged', this.look);
    window.removeEventListener('pagehide', this.quiet);
    this.end();
  }

  private voice(lang: string): SpeechSynthesisVoice | undefined {
    return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.slice(0, 2) === lang.slice(0, 2));
  }

  private show(): void {
    if (this.button || !this.voice(document.documentElement.lang)) return;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'link';
    this.button.textContent = this.getAttribute('go');
    this.button.addEventListener('click', () => (speechSynthesis.speaking ? this.end() : this.begin()));
    this.append(this.button);
  }

  private begin(): void {
    const main = document.querySelector('main');
    if (!main || !this.button) return;
    this.button.textContent = this.getAttribute('stop');
    this.classList.add('speaking');
    const pieces = said(main);
    pieces.forEach((piece, i) => {
      const voice = this.voice(piece.lang);
      if (!voice && i < pieces.length - 1) return;
      const utterance = new SpeechSynthesisUtterance(voice ? piece.words : '');
      utterance.lang = piece.lang;
      if (voice) utterance.voice = voice;
      if (i === pieces.length - 1) utterance.onend = this.quiet;
      speechSynthesis.speak(utterance);
    });
  }

  private end(): void {
    speechSynthesis.cancel();
    this.classList.remove('speaking');
    if (this.button) this.button.textContent = this.getAttribute('go');
  }
}

if (!customElements.get('yoriai-aloud')) customElements.define('yoriai-aloud', YoriaiAloud);
