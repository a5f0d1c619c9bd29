const SWITCH = 'yoriai:live';

/**
 * Listens to the event stream at `src` and says politely how much is new; the page itself moves only when the person asks.
 * `events`: names of the events that count, separated by spaces. Texts: `text-one`, `text-many` (with `{n}`), `text-show`, `text-off`, `text-on`.
 * The choice to switch it off holds for this browser.
 */
export class YoriaiLive extends HTMLElement {
  private source: EventSource | null = null;
  private count = 0;
  private readonly news = document.createElement('span');
  private readonly toggle = document.createElement('button');
  private readonly onEvent = (event: Event) => {
    this.count += 1;
    this.dispatchEvent(new CustomEvent('yoriai-live-event', { bubbles: true, detail: (event as MessageEvent).data }));
    this.show();
  };

  connectedCallback(): void {
    this.news.className = 'live-news';
    this.news.setAttribute('role', 'status');
    this.toggle.type = 'button';
    this.toggle.className = 'live-switch';
    this.toggle.addEventListener('click', this.onToggle);
    this.replaceChildren(this.news, this.toggle);
    if (this.on) this.open();
    else this.close();
  }

  disconnectedCallback(): void {
    this.toggle.removeEventListener('click', this.onToggle);
    this.source?.close();
    this.source = null;
  }

  private get on(): boolean {
    return localStorage.getItem(SWITCH) !== 'off';
  }

  private readonly onToggle = () => {
    localStorage.setItem(SWITCH, this.on ? 'off' : 'on');
    if (this.on) this.open();
    else this.close();
  };

  private open(): void {
    const source = new EventSource(this.getAttribute('src') ?? '');
    for (const name of (this.getAttribute('events') ?? 'message').split(/\s+/)) source.addEventListener(name, this.onEvent);
    source.addEventListener('open', () => (this.dataset.state = 'open'));
    source.addEventListener('error', () => (this.dataset.state = 'waiting'));
    this.source = source;
    this.dataset.state = 'waiting';
    this.label();
  }

  private close(): void {
    this.source?.close();
    this.source = null;
    this.dataset.state = 'off';
    this.label();
  }

  private label(): void {
    const dot = document.createElement('span');
    dot.className = 'live-dot';
    dot.setAttribute('aria-hidden', 'true');
    this.toggle.replaceChildren(dot, this.getAttribute(this.on ? 'text-off' : 'text-on') ?? '');
  }

  private show(): void {
    const text = (this.getAttribute(this.count === 1 ? 'text-one' : 'text-many') ?? '{n}').replace('{n}', String(this.count));
    const link = document.createElement('a');
    link.className = 'btn btn-small';
    link.href = location.href.replace(/#.*$/, '');
    link.textContent = `${text} – ${this.getAttribute('text-show') ?? ''}`;
    this.news.replaceChildren(link);
  }
}
