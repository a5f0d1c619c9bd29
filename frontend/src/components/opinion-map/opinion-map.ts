import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { extent, type At } from './geometry';
import { lookOf, pattern } from './looks';

/** A group too small to be told has neither a size nor a place. */
export interface MapGroup {
  letter: string;
  size: number | null;
  x: number | null;
  y: number | null;
}

/** A square by its middle, and how many people stand in it. */
export interface MapCell extends At {
  side: number;
  count: number;
  group: string | null;
}

/** Counts are `null` where too few people are behind them. */
export interface MapAnswers {
  group: string;
  agree: number | null;
  disagree: number | null;
  pass: number | null;
  answered: number | null;
}

/** The part of the public map document that is drawn; everything else in it is ignored. */
export interface MapDocument {
  groups: MapGroup[];
  cells: MapCell[];
  outlines: { group: string; corners: At[] }[];
  results?: { argument: string; groups: MapAnswers[] }[];
  you?: At | null;
}

/** An argument by which the groups can be coloured. */
interface Said {
  id: string;
  text: string;
  lang: string;
}

type Scales = { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> };

const STEP = 48;
const REACH = 14;

/**
 * Draws the opinion map over the caption and table that the server sent; those stay in the page.
 *
 * The document comes from `data-map` (JSON text) or `src`. Nobody is drawn alone: what comes is cells of people and outlines of
 * groups, and one's own place. With `data-says`, a JSON list of arguments, the groups can be coloured by their answers to one of
 * them; the same stands below the drawing in words. Moves by drag, two fingers, Ctrl with the wheel, arrow keys, + − 0, and buttons.
 */
export class YoriaiOpinionMap extends LitElement {
  static override properties = { map: { state: true }, failed: { state: true }, said: { state: true } };
  declare map: MapDocument | null;
  declare failed: boolean;
  declare said: string;

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
    [part='choice'] { display: grid; gap: 4px; margin-block-end: 0.5rem; font: 600 1rem/1.4 var(--sans); }
    [part='choice'] { grid-template-columns: minmax(0, 1fr); }
    select { width: 100%; font: 400 1rem/1.4 var(--sans); min-height: 44px; max-width: 100%; padding: 6px 10px; border: 1.5px solid var(--line-2); border-radius: 8px; background: var(--surface); color: var(--ink); }
    select:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    [part='said'] ul { margin: 0 0 0.75rem; padding-inline-start: 1.2em; }
    i { position: absolute; visibility: hidden; }
    @media (max-width: 40rem) { [part='controls'] { position: static; grid-auto-flow: column; justify-content: end; padding: 0 8px 8px; } }
    @media print { [part='controls'] { display: none; } }
  `;

  constructor() {
    super();
    this.map = null;
    this.failed = false;
    this.said = '';
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
      const inline = this.dataset.map;
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
      </div>${this.choice(text)}`;
    return html`${stage}<slot></slot>`;
  }

  /** The arguments to colour by, and what the colours say in words. */
  private choice(text: (name: string) => string) {
    const says = JSON.parse(this.dataset.says ?? '[]') as Said[];
    if (says.length === 0 || (this.map?.outlines.length ?? 0) === 0) return null;
    const chosen = says.find((each) => each.id === this.said);
    const words = (letter: string) => {
      const answers = this.answersOf(letter);
      const group = text('group').replace('#', letter);
      if (!answers) return `${group}: ${text('few')}`;
      const counts = [answers.agree, answers.disagree, answers.pass].map((count) => (count === null ? text('hidden') : `${count}`));
      return `${group}: ${counts.reduce((said, count) => said.replace('#', count), text('answers'))}`;
    };
    return html`
      <label part="choice"><span>${text('colour')}</span>
        <select @change=${(event: Event) => (this.said = (event.target as HTMLSelectElement).value)}>
          <option value="">${text('none')}</option>
          ${says.map((each) => html`<option value=${each.id} lang=${each.lang} ?selected=${each.id === this.said}>${each.text}</option>`)}
        </select>
      </label>
      <div part="said" aria-live="polite">${chosen ? html`<ul>${this.map!.groups.map((group) => html`<li>${words(group.letter)}</li>`)}</ul>` : null}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const canvas = this.canvas;
    if (!canvas) return;
    if (changed.has('said')) this.draw();
    if (!changed.has('map')) return;
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
    const look = lookOf(letter);
    return this.colour(look === null ? 'pass' : `group-${look.toLowerCase()}`);
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

    const { cells, outlines, groups, you } = this.map;
    const edges = outlines.length > 0 ? outlines.flatMap((outline) => outline.corners) : cells.flatMap(cornersOf);
    const scales = this.scales([...edges, ...(you ? [you] : [])], width, height);
    if (!this.said) this.crowd(pen, cells, scales);
    for (const { group, corners } of outlines) {
      const answers = this.answersOf(group);
      this.outline(pen, corners.map((corner) => place(corner, scales)), group, answers ? leaningOf(answers) : null);
    }
    for (const { letter, x, y } of groups) if (x !== null && y !== null) this.letter(pen, place({ x, y }, scales), letter);
    if (you) this.you(pen, place(you, scales), width);
  }

  /** How a group answered the chosen argument; `null` when none is chosen or too few are behind the counts. */
  private answersOf(letter: string): MapAnswers | null {
    const answers = this.map?.results?.find((result) => result.argument === this.said)?.groups.find((each) => each.group === letter);
    return answers && (answers.agree !== null || answers.disagree !== null || answers.pass !== null) ? answers : null;
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

  private outline(pen: CanvasRenderingContext2D, corners: At[], letter: string, leaning: number | null): void {
    if (corners.length === 0) return;
    const colour = leaning === null ? this.groupColour(letter) : this.colour(leaning > 0 ? 'agree' : leaning < 0 ? 'disagree' : 'pass');
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
    ink.fillStyle = leaning === null ? pattern(ink, letter, colour) : colour;
    ink.fillRect(0, 0, layer.width, layer.height);
    onto(leaning === null ? 0.25 : 0.15 + 0.6 * Math.abs(leaning));
    ink.globalCompositeOperation = 'source-over';
    ink.clearRect(-1, -1, layer.width + 2, layer.height + 2);
    paint(colour, 2 * REACH + 3);
    ink.globalCompositeOperation = 'destination-out';
    paint('#000', 2 * REACH);
    onto(1);
  }

  /** Each square as a cloud that is as dense as it is full: people stand somewhere in it. A group of one square is told by its outline. */
  private crowd(pen: CanvasRenderingContext2D, cells: readonly MapCell[], scales: Scales): void {
    const shown = cells.filter((cell) => cells.filter((other) => other.group === cell.group).length > 1);
    const fullest = Math.max(...shown.map(density));
    for (const cell of shown) {
      const { x, y } = place(cell, scales);
      const reach = (scales.x(cell.side) - scales.x(0)) * 0.75;
      const cloud = pen.createRadialGradient(x, y, 0, x, y, reach);
      const colour = this.groupColour(cell.group);
      cloud.addColorStop(0, colour);
      // The keyword is transparent black, and would darken the edge.
      cloud.addColorStop(1, colour.replace(/\)$/, ' / 0)').replaceAll(',', ''));
      pen.fillStyle = cloud;
      pen.globalAlpha = 0.15 + 0.55 * Math.sqrt(density(cell) / fullest);
      pen.fillRect(x - reach, y - reach, 2 * reach, 2 * reach);
    }
    pen.globalAlpha = 1;
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

const cornersOf = ({ x, y, side }: MapCell): At[] => [{ x: x - side / 2, y: y - side / 2 }, { x: x + side / 2, y: y + side / 2 }];

const density = (cell: MapCell): number => cell.count / cell.side ** 2;

/** From −1, all disagree, to 1, all agree. */
const leaningOf = (answers: MapAnswers): number => ((answers.agree ?? 0) - (answers.disagree ?? 0)) / (answers.answered || 1);

if (!customElements.get('yoriai-opinion-map')) customElements.define('yoriai-opinion-map', YoriaiOpinionMap);
