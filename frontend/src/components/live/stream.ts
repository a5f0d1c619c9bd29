export type StreamState = 'waiting' | 'open' | 'away' | 'closed';

export interface Heard {
  type: string;
  subject: string;
}

interface Ears {
  heard(event: Heard): void;
  /** Something may have happened that was not heard. */
  missed(): void;
  state(state: StreamState): void;
}

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;
/** Who was away longer looks at the page again instead of listening to all that she missed. */
const LONGEST_CATCH_UP = 60_000;

/**
 * The event stream of an assembly for as long as the page can be seen: one connection, closed while the tab is hidden. A lost
 * connection comes back after the last event that was heard, each time later and never at the same moment as other pages.
 */
export class Stream {
  private source: EventSource | null = null;
  private last = '';
  private failures = 0;
  private timer = 0;
  private running = false;
  private quietSince = 0;

  constructor(
    private readonly src: string,
    private readonly types: string[],
    private readonly ears: Ears,
  ) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    document.addEventListener('visibilitychange', this.onSeen);
    window.addEventListener('online', this.onOnline);
    window.addEventListener('pageshow', this.onShow);
    if (!document.hidden) this.connect();
    else this.ears.state('away');
  }

  stop(): void {
    this.running = false;
    document.removeEventListener('visibilitychange', this.onSeen);
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('pageshow', this.onShow);
    this.hangUp();
    this.ears.state('closed');
  }

  private readonly onSeen = () => {
    if (document.hidden) {
      this.quietSince = Date.now();
      this.hangUp();
      this.ears.state('away');
    } else {
      this.comeBack();
    }
  };

  private readonly onOnline = () => {
    this.failures = 0;
    this.comeBack();
  };

  private readonly onShow = (event: PageTransitionEvent) => {
    if (event.persisted) this.comeBack();
  };

  private comeBack(): void {
    if (!this.running || document.hidden || (this.source && this.source.readyState !== 2)) return;
    const long = this.quietSince > 0 && Date.now() - this.quietSince > LONGEST_CATCH_UP;
    if (long) this.last = '';
    if (this.last === '') this.ears.missed();
    this.quietSince = 0;
    this.connect();
  }

  private connect(): void {
    this.hangUp();
    const after = this.last === '' ? '' : (this.src.includes('?') ? '&' : '?') + 'after=' + encodeURIComponent(this.last);
    const source = new EventSource(this.src + after);
    for (const type of this.types) source.addEventListener(type, this.onEvent);
    source.addEventListener('open', () => {
      this.failures = 0;
      this.ears.state('open');
    });
    source.addEventListener('error', () => this.lost());
    this.source = source;
    this.ears.state('waiting');
  }

  private readonly onEvent = (event: Event) => {
    const message = event as MessageEvent<string>;
    if (message.lastEventId) this.last = message.lastEventId;
    this.ears.heard({ type: message.type, subject: subjectOf(message.data) });
  };

  /** The browser would come back every three seconds, all pages together: we wait longer each time, and each page differently. */
  private lost(): void {
    this.hangUp();
    if (!this.running || document.hidden) return;
    if (this.quietSince === 0) this.quietSince = Date.now();
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures);
    this.failures += 1;
    this.ears.state('waiting');
    this.timer = window.setTimeout(() => this.comeBack(), longest * (0.5 + Math.random() / 2));
  }

  private hangUp(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }
}

function subjectOf(data: unknown): string {
  try {
    return String((JSON.parse(String(data)) as { subject?: unknown }).subject ?? '');
  } catch {
    return '';
  }
}
