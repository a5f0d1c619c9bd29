import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { density, extent, hull, type At } from './geometry';

export interface MapGroup extends At {
  letter: string;
  size: number | null;
}

export interface MapPoint extends At {
  group: string | null;
}

/** The part of the public map document that is drawn; everything else in it is ignored. */
export interface MapDocument {
  groups: MapGroup[];
  points: MapPoint[];
  you?: MapPoint | null;
}

type Scales = { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> };

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];
const STEP = 48;
const REACH = 14;

/**
 * Draws the opinion map over the caption and table that the server sent; those stay in the page.
 *
 * The document comes from `data-map` (JSON text), a `<script type="application/json">` child, or `src`. Without `dots` nobody is
 * drawn alone: people show as discs of at least `least` (10), and a group smaller than that has no outline. One's own place is
 * always drawn. Moves by drag, two fingers, Ctrl with the wheel, arrow keys, + − 0, and buttons.
 */
export class YoriaiOpinionMap extends LitElement {
  static override properties = { map: { state: true }, failed: { state: true } };
  declare map: MapDocument | null;
  declare failed: boolean;

  private transform: ZoomTransform = zoomIdentity;
  private readonly behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, 12])
    .filter((event: Event) => {
      if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
      if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
      return (event as MouseEvent).button === 0 && event.type !== 'dblclick';
    })
    .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      this.transform = event.transform;
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(this.redraw);
    });
  private frame = 0;
  private readonly resized = new ResizeObserver(() => this.draw());
  private readonly scheme = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();
  private readonly reload = () => void this.load();

  static override styles = css`
    :host { display: block; }
    [part='stage'] { position: relative; border: 1px solid var(--line); border-radius: var(--radius, 10px); background: var(--surface); overflow: hidden; margin-block-end: 0.75rem; }
    canvas { display: block; width: 100%; height: clamp(260px, 56vw, 460px); touch-action: pan-x pan-y; cursor: grab; }
    canvas:active { cursor: grabbing; }
    canvas:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; border-radius: var(--radius, 10px); }
    [part='controls'] { position: absolute; inset-block-start: 10px; inset-inline-end: 10px; display: grid; gap: 6px; }
    button { width: 44px; height: 44px; border: 1.5px solid var(--line-2); border-radius: 8px; background: var(--surface); color: var(--ink); font: 600 1.25rem/1 var(--sans); cursor: pointer; display: grid; place-items: center; }
    button:hover { background: var(--sunk); }
    button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    svg { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
    i { position: absolute; visibility: hidden; }
    @media (max-width: 40rem) { [part='controls'] { position: static; grid-auto-flow: column; justify-content: end; padding: 0 8px 8px; } }
    @media print { [part='controls'] { display: none; } }
  `;

  constructor() {
    super();
    this.map = null;
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.redraw);
    document.addEventListener('yoriai-live-changed', this.reload);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.redraw);
    document.removeEventListener('yoriai-live-changed', this.reload);
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
  }

  private async load(): Promise<void> {
    try {
      const inline = this.dataset.map ?? this.querySelector('script[type="application/json"]')?.textContent;
      const src = this.getAttribute('src');
      if (inline) this.map = JSON.parse(inline) as MapDocument;
      else if (src) {
        const answer = await fetch(src, { headers: { Accept: 'application/json' } });
        if (!answer.ok) throw new Error(String(answer.status));
        this.map = (await answer.json()) as MapDocument;
      }
    } catch {
      // The caption and the table say everything the drawing would.
      this.failed = true;
    }
  }

  protected override render() {
    const text = (name: string) => this.getAttribute(`text-${name}`) ?? '';
    const stage = this.map === null || this.failed ? null : html`
      <div part="stage">
        <canvas tabindex="0" role="img" aria-label=${text('name')} aria-keyshortcuts="+ - 0 ArrowLeft ArrowRight ArrowUp ArrowDown" @keydown=${this.onKey}></canvas>
        <div part="controls">
          <button type="button" aria-label=${text('in')} title=${text('in')} @click=${() => this.scale(1.5)}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 6v12M6 12h12"></path></svg></button>
          <button type="button" aria-label=${text('out')} title=${text('out')} @click=${() => this.scale(1 / 1.5)}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12"></path></svg></button>
          <button type="button" aria-label=${text('reset')} title=${text('reset')} @click=${() => this.reset()}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"></path></svg></button>
        </div>
        <i></i>
      </div>`;
    return html`${stage}<slot></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    const canvas = this.canvas;
    if (!changed.has('map') || !canvas) return;
    select(canvas).call(this.behaviour).on('dblclick.zoom', null);
    this.resized.disconnect();
    this.resized.observe(canvas);
    this.draw();
  }

  private get canvas(): HTMLCanvasElement | null {
    return this.renderRoot.querySelector('canvas');
  }

  private scale(by: number): void {
    if (this.canvas) this.behaviour.scaleBy(select(this.canvas), by);
  }

  private reset(): void {
    if (this.canvas) this.behaviour.transform(select(this.canvas), zoomIdentity);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.canvas) return;
    const moves: Record<string, [number, number]> = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    const move = moves[event.key];
    if (move) this.behaviour.translateBy(select(this.canvas), move[0] / this.transform.k, move[1] / this.transform.k);
    else if (event.key === '+' || event.key === '=') this.scale(1.5);
    else if (event.key === '-') this.scale(1 / 1.5);
    else if (event.key === '0') this.reset();
    else return;
    event.preventDefault();
  };

  private colour(name: string): string {
    const probe = this.renderRoot.querySelector('i')!;
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  }

  private groupColour(letter: string | null): string {
    return letter !== null && LETTERS.includes(letter) ? this.colour(`group-${letter.toLowerCase()}`) : this.colour('pass');
  }

  private draw(): void {
    const canvas = this.canvas;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen || !this.map) return;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
    if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
    this.behaviour.extent([[0, 0], [width, height]]).translateExtent([[-width / 2, -height / 2], [width * 1.5, height * 1.5]]);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);

    const { points, groups, you } = this.map;
    const least = Number(this.getAttribute('least') ?? 10);
    const dots = this.hasAttribute('dots');
    const scales = this.scales([...points, ...(you ? [you] : [])], width, height);
    const members = new Map(groups.map((g) => [g.letter, points.filter((p) => p.group === g.letter)]));

    for (const group of groups) {
      const own = members.get(group.letter) ?? [];
      if (dots || own.length >= least) this.outline(pen, hull(own).map((p) => place(p, scales)), group.letter);
    }
    if (dots) {
      this.people(pen, points.filter((p) => !members.has(p.group ?? '')), null, scales);
      for (const [letter, own] of members) this.people(pen, own, letter, scales);
    } else {
      const small = groups.filter((g) => (members.get(g.letter)?.length ?? 0) < least).map((g) => g.letter);
      this.crowd(pen, density(points.filter((p) => !members.has(p.group ?? '') || small.includes(p.group ?? '')), least), null, scales);
      for (const [letter, own] of members) if (!small.includes(letter)) this.crowd(pen, density(own, least), letter, scales);
    }
    for (const group of groups) if (dots || (members.get(group.letter)?.length ?? 0) >= least) this.letter(pen, place(group, scales), group.letter);
    if (you) this.you(pen, place(you, scales), width);
  }

  private scales(points: readonly At[], width: number, height: number): Scales {
    const box = extent(points);
    const margin = 46;
    const unit = Math.min((width - 2 * margin) / (box.width || 1), (height - 2 * margin) / (box.height || 1));
    const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
    return {
      x: this.transform.rescaleX(scaleLinear([cx, cx + 1], [width / 2, width / 2 + unit])),
      y: this.transform.rescaleY(scaleLinear([cy, cy + 1], [height / 2, height / 2 - unit])),
    };
  }

  private outline(pen: CanvasRenderingContext2D, corners: At[], letter: string): void {
    if (corners.length === 0) return;
    const colour = this.groupColour(letter);
    const layer = document.createElement('canvas');
    layer.width = pen.canvas.width;
    layer.height = pen.canvas.height;
    const ink = layer.getContext('2d')!;
    ink.setTransform(pen.getTransform());
    ink.lineJoin = ink.lineCap = 'round';
    ink.beginPath();
    corners.forEach((p, i) => (i === 0 ? ink.moveTo(p.x, p.y) : ink.lineTo(p.x, p.y)));
    ink.closePath();
    // The area reaches a little beyond the outermost people; first its inside, faint, then its edge, strong.
    const paint = (style: string | CanvasPattern, width: number) => {
      ink.fillStyle = ink.strokeStyle = style;
      ink.lineWidth = width;
      ink.stroke();
      ink.fill();
    };
    const onto = (alpha: number) => {
      pen.save();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.globalAlpha = alpha;
      pen.drawImage(layer, 0, 0);
      pen.restore();
    };
    paint('#000', 2 * REACH);
    ink.globalCompositeOperation = 'source-in';
    ink.fillStyle = this.pattern(ink, letter, colour);
    ink.fillRect(0, 0, layer.width, layer.height);
    onto(0.4);
    ink.globalCompositeOperation = 'source-over';
    ink.clearRect(-1, -1, layer.width + 2, layer.height + 2);
    paint(colour, 2 * REACH + 3);
    ink.globalCompositeOperation = 'destination-out';
    paint('#000', 2 * REACH);
    onto(1);
  }

  private pattern(pen: CanvasRenderingContext2D, letter: string, colour: string): string | CanvasPattern {
    const size = 10;
    const tile = document.createElement('canvas');
    tile.width = tile.height = size;
    const ink = tile.getContext('2d')!;
    ink.fillStyle = ink.strokeStyle = colour;
    ink.globalAlpha = letter === 'A' ? 0.6 : 0.35;
    ink.fillRect(0, 0, size, size);
    ink.globalAlpha = 1;
    ink.lineWidth = 2.5;
    ink.beginPath();
    if (letter === 'B') {
      for (const shift of [-size, 0, size]) {
        ink.moveTo(shift - 1, size + 1);
        ink.lineTo(shift + size + 1, -1);
      }
    } else if (letter === 'C') ink.arc(5, 5, 2.2, 0, 7);
    else if (letter === 'D') ink.rect(0, 3, size, 2);
    else if (letter === 'E') ink.rect(3, 0, 2, size);
    else if (letter === 'F') ink.rect(0, 0, 5, 5);
    if (letter === 'B') ink.stroke();
    else ink.fill();
    return pen.createPattern(tile, 'repeat') ?? colour;
  }

  private people(pen: CanvasRenderingContext2D, people: readonly At[], letter: string | null, scales: Scales): void {
    const r = Math.max(2, Math.min(5.5, 150 / Math.sqrt(people.length + 400))) * Math.min(1.6, Math.sqrt(this.transform.k));
    // One mark is drawn once and stamped for each person: ten thousand paths would make moving the map stutter.
    const ratio = pen.getTransform().a;
    const half = Math.ceil(r * 1.3 + 1);
    const stamp = document.createElement('canvas');
    stamp.width = stamp.height = Math.round(2 * half * ratio);
    const ink = stamp.getContext('2d')!;
    ink.scale(ratio, ratio);
    ink.globalAlpha = people.length > 2000 ? 0.6 : 0.85;
    ink.fillStyle = ink.strokeStyle = this.groupColour(letter);
    ink.beginPath();
    mark(ink, half, half, r, letter);
    if (letter === null) ink.stroke();
    else ink.fill();
    const [width, height] = [pen.canvas.width / ratio, pen.canvas.height / ratio];
    for (const person of people) {
      const { x, y } = place(person, scales);
      if (x > -half && y > -half && x < width + half && y < height + half) pen.drawImage(stamp, x - half, y - half, 2 * half, 2 * half);
    }
  }

  private crowd(pen: CanvasRenderingContext2D, discs: ReturnType<typeof density>, letter: string | null, scales: Scales): void {
    // A single disc lies under the letter and says no more than it.
    if (discs.length < 2) return;
    const colour = this.groupColour(letter);
    for (const disc of discs) {
      const { x, y } = place(disc, scales);
      pen.beginPath();
      mark(pen, x, y, Math.min(18, 1.5 * Math.sqrt(disc.count)) * Math.sqrt(this.transform.k), letter);
      pen.fillStyle = colour;
      pen.globalAlpha = 0.5;
      pen.fill();
      pen.globalAlpha = 1;
      pen.strokeStyle = colour;
      pen.lineWidth = 1;
      pen.stroke();
    }
  }

  private letter(pen: CanvasRenderingContext2D, at: At, letter: string): void {
    pen.beginPath();
    pen.arc(at.x, at.y, 16, 0, 7);
    pen.fillStyle = this.colour('surface');
    pen.fill();
    pen.beginPath();
    pen.arc(at.x, at.y, 14, 0, 7);
    pen.fillStyle = this.groupColour(letter);
    pen.fill();
    pen.fillStyle = this.colour('group-ink');
    pen.font = '700 16px system-ui, sans-serif';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(letter, at.x, at.y + 1);
  }

  private you(pen: CanvasRenderingContext2D, at: At, width: number): void {
    const label = this.getAttribute('text-you') ?? '';
    const [ink, ground] = [this.colour('ink'), this.colour('surface')];
    pen.lineJoin = 'round';
    for (const [colour, line] of [[ground, 7], [ink, 3]] as const) {
      pen.beginPath();
      pen.arc(at.x, at.y, 9, 0, 7);
      pen.strokeStyle = colour;
      pen.lineWidth = line;
      pen.stroke();
    }
    pen.beginPath();
    pen.arc(at.x, at.y, 4, 0, 7);
    pen.fillStyle = this.colour('ember');
    pen.fill();
    pen.font = '700 14px system-ui, sans-serif';
    pen.textBaseline = 'middle';
    const right = at.x + 18 + pen.measureText(label).width < width;
    pen.textAlign = right ? 'start' : 'end';
    const x = at.x + (right ? 16 : -16);
    pen.strokeStyle = ground;
    pen.lineWidth = 5;
    pen.strokeText(label, x, at.y);
    pen.fillStyle = ink;
    pen.fillText(label, x, at.y);
  }
}

const place = (p: At, scales: Scales): At => ({ x: scales.x(p.x), y: scales.y(p.y) });

/** A circle for A and nobody's, then diamond, triangle, square, upturned triangle, cross: a shape for each letter. */
function mark(pen: CanvasRenderingContext2D, x: number, y: number, r: number, letter: string | null): void {
  const corners: Record<string, [number, number][]> = {
    B: [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
    C: [[0, -1.25], [1.15, 0.9], [-1.15, 0.9]],
    D: [[-0.95, -0.95], [0.95, -0.95], [0.95, 0.95], [-0.95, 0.95]],
    E: [[0, 1.25], [1.15, -0.9], [-1.15, -0.9]],
    F: [[-0.4, -1.2], [0.4, -1.2], [0.4, -0.4], [1.2, -0.4], [1.2, 0.4], [0.4, 0.4], [0.4, 1.2], [-0.4, 1.2], [-0.4, 0.4], [-1.2, 0.4], [-1.2, -0.4], [-0.4, -0.4]],
  };
  const shape = letter === null ? undefined : corners[letter];
  if (!shape) {
    pen.moveTo(x + r, y);
    pen.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  shape.forEach(([dx, dy], i) => (i === 0 ? pen.moveTo(x + dx * r, y + dy * r) : pen.lineTo(x + dx * r, y + dy * r)));
  pen.closePath();
}

if (!customElements.get('yoriai-opinion-map')) customElements.define('yoriai-opinion-map', YoriaiOpinionMap);
