import { ask, needsLogin, person, plain } from '../../page/page';
import { Pace } from './pace';
import { Stream, type Heard, type StreamState } from './stream';
import { swap, type News } from './swap';

const SWITCH = 'yoriai:live';
const PREFIX = 'org.yoriai.';
/** A screen reader hears at most one sentence in so many seconds. */
const BREATH = 20_000;
const SENTENCES = 3;

/**
 * Keeps the page up to date from the event stream at `src`. When something happens it asks for the page again, not at the same moment
 * as all others (`spread`, seconds), and again `settle` seconds later where counting takes a while; see `swap` for what it changes
 * and what waits behind a button. Changes are said politely, together.
 *
 * `events`: types without `org.yoriai.`, separated by spaces; `about`: only events with this subject. A child link with
 * `data-live-news="type …"` shows when that happens. Texts: `text-on`, `text-off` (the switch), `text-changed`, `text-one`,
 * `text-many` (with `{n}`), `text-show`, `text-out`. Off for good in this browser once switched off, and at first where the person
 * asks for less data.
 */
export class YoriaiLive extends HTMLElement {
  private stream: Stream | null = null;
  private pace = new Pace(2);
  private timer = 0;
  private settling = 0;
  private latest: Document | null = null;
  private news: HTMLElement | null = null;
  private voice: HTMLElement | null = null;
  private toggle: HTMLButtonElement | null = null;
  private readonly waiting: string[] = [];
  private breath = 0;

  connectedCallback(): void {
    this.news = made('div', 'live-news');
    this.voice = made('p', 'vh');
    this.voice.setAttribute('role', 'status');
    this.toggle = document.createElement('button');
    this.toggle.type = 'button';
    this.toggle.className = 'live-switch';
    this.toggle.addEventListener('click', this.onToggle);
    this.append(this.news, this.voice, this.toggle);
    this.pace = new Pace(this.seconds('spread') || 2);
    if (this.on) this.open();
    else this.label('off');
  }

  disconnectedCallback(): void {
    this.close();
    for (const made of [this.news, this.voice, this.toggle]) made?.remove();
  }

  /** What she chose; where she did not, less data is a choice too. */
  private get on(): boolean {
    const chosen = localStorage.getItem(SWITCH);
    if (chosen) return chosen === 'on';
    const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
    return !saves && !window.matchMedia?.('(prefers-reduced-data: reduce)').matches;
  }

  private readonly onToggle = () => {
    const next = !this.on;
    localStorage.setItem(SWITCH, next ? 'on' : 'off');
    if (next) {
      this.open();
      this.soon();
    } else {
      this.close();
      this.label('off');
    }
  };

  private open(): void {
    const types = this.list('events').map((type) => PREFIX + type);
    this.stream = new Stream(this.getAttribute('src') ?? '', types, {
      heard: (event) => this.heard(event),
      missed: () => this.soon(),
      state: (state) => this.label(state),
    });
    this.stream.start();
  }

  private close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.settling);
    clearTimeout(this.breath);
    this.timer = this.settling = this.breath = 0;
    this.stream?.stop();
    this.stream = null;
  }

  private heard(event: Heard): void {
    const type = event.type.replace(PREFIX, '');
    const link = [...this.querySelectorAll<HTMLAnchorElement>('a[data-live-news]')].find((each) => each.dataset.liveNews?.split(' ').includes(type));
    if (link) this.tell(link);
    const about = this.getAttribute('about');
    if (link || !about || about === event.subject) this.soon();
  }

  private soon(): void {
    if (this.timer) return;
    this.timer = window.setTimeout(() => void this.look(true), this.pace.wait(Date.now() / 1000) * 1000);
  }

  /** @param settles whether to look once more when counting is done */
  private async look(settles: boolean): Promise<void> {
    clearTimeout(this.settling);
    this.timer = this.settling = 0;
    if (document.hidden) return;
    const url = new URL(location.href);
    url.searchParams.delete('done');
    url.hash = '';
    let well = false;
    try {
      const answer = await ask(url.href);
      if (!this.stream) return;
      if (needsLogin(answer) || (person(document) !== '' && answer.status === 200 && person(answer.page) === '')) {
        this.loggedOut();
        return;
      }
      well = answer.status === 200;
      if (well) this.take(answer.page);
    } catch {
      // Offline, or the server restarts: the next event, or coming back, looks again.
    } finally {
      this.pace.looked(Date.now() / 1000, well);
    }
    const settle = this.seconds('settle');
    if (settles && settle > 0 && !this.timer && this.stream) {
      this.settling = window.setTimeout(() => void this.look(false), settle * (1 + Math.random()) * 1000);
    }
  }

  private take(page: Document): void {
    const spread = Number(page.querySelector('yoriai-live')?.getAttribute('spread'));
    this.pace.spreads(spread);
    this.latest = page;
    const news = swap(document, page);
    if (news.changed) {
      this.say(news.said.length > 0 ? news.said : [this.text('changed')]);
      document.dispatchEvent(new CustomEvent('yoriai-live-changed'));
    }
    this.offer(news);
  }

  /** What waits is named on a button; the page moves when she presses it. */
  private offer(news: News): void {
    this.news?.querySelector('.live-show')?.remove();
    if (!news.held && news.fresh === 0) return;
    const words = news.fresh === 0 ? this.text('changed') : this.text(news.fresh === 1 ? 'one' : 'many').replace('{n}', String(news.fresh));
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-small live-show';
    button.textContent = `${words} – ${this.text('show')}`;
    button.addEventListener('click', () => {
      button.remove();
      if (this.latest) swap(document, this.latest, true);
      const first = document.querySelector<HTMLElement>('[data-live-new]');
      for (const each of document.querySelectorAll<HTMLElement>('[data-live-new]')) delete each.dataset.liveNew;
      first?.setAttribute('tabindex', '-1');
      first?.focus();
      document.dispatchEvent(new CustomEvent('yoriai-live-changed'));
    });
    this.news?.append(button);
    this.say([words]);
  }

  private tell(link: HTMLAnchorElement): void {
    if (!link.hidden) return;
    link.hidden = false;
    link.classList.add('btn', 'btn-small');
    this.news?.append(link);
    this.say([plain(link)]);
  }

  /** What she types stays in the page: she logs in elsewhere, or here when she is ready. */
  private loggedOut(): void {
    this.close();
    const link = document.createElement('a');
    link.className = 'btn btn-small';
    link.href = `/login?to=${encodeURIComponent(location.pathname + location.search)}`;
    link.textContent = this.text('out');
    this.news?.replaceChildren(link);
    this.say([link.textContent]);
    this.label('off');
  }

  private say(sentences: string[]): void {
    for (const sentence of sentences) if (sentence && !this.waiting.includes(sentence)) this.waiting.push(sentence);
    if (this.breath) return;
    this.speak();
  }

  private speak(): void {
    this.breath = 0;
    if (this.waiting.length === 0 || !this.voice) return;
    const many = this.waiting.length > SENTENCES;
    this.voice.textContent = many ? this.text('changed') : this.waiting.join(' ');
    this.waiting.length = 0;
    this.breath = window.setTimeout(() => this.speak(), BREATH);
  }

  private label(state: StreamState | 'off'): void {
    this.dataset.state = state;
    if (!this.toggle) return;
    const dot = made('span', 'live-dot');
    dot.setAttribute('aria-hidden', 'true');
    this.toggle.replaceChildren(dot, this.text(this.on ? 'off' : 'on'));
  }

  private text(name: string): string {
    return this.getAttribute(`text-${name}`) ?? '';
  }

  private list(name: string): string[] {
    return (this.getAttribute(name) ?? '').split(/\s+/).filter((each) => each !== '');
  }

  private seconds(name: string): number {
    const value = Number(this.getAttribute(name));
    return Number.isFinite(value) ? value : 0;
  }
}

function made(kind: string, className: string): HTMLElement {
  const element = document.createElement(kind);
  element.className = className;
  return element;
}
