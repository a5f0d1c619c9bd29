import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { arcPath, arcsOf, clausesOf, type Arc, type Clause } from './arcs';

const ROW = 34;

/**
 * Draws who needs whom over the table that the server sent, from that table: clauses one under the other as in the text, an
 * arc from each to those it needs. The table stays in the page and says the same.
 *
 * One clause is chosen at a time, by pointer or by arrow keys, Home and End; its arcs stand out and a sentence says where they
 * lead. Enter opens it. Needs for nothing but the meaning of a word are drawn when they are asked for.
 */
export class YoriaiNeeds extends LitElement {
  static override properties = { chosen: { state: true }, withTerms: { state: true }, width: { state: true } };
  declare chosen: number;
  declare withTerms: boolean;
  declare width: number;

  private clauses: Clause[] = [];
  private readonly resized = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = width;
  });

  static override styles = css`
    :host { display: block; }
    [part='stage'] { border: 1px solid var(--line); border-radius: var(--radius, 10px); background: var(--surface); margin-block-end: 0.75rem; overflow: hidden; }
    [part='bar'] { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; padding: 0.6rem 0.8rem; border-block-end: 1px solid var(--line); font-size: var(--text-s); }
    [part='bar'] label { display: inline-flex; gap: 0.5rem; align-items: center; min-height: 1.75rem; cursor: pointer; }
    input { width: 1.25rem; height: 1.25rem; accent-color: var(--accent); }
    input:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    [part='said'] { padding: 0.6rem 0.8rem; border-block-start: 1px solid var(--line); position: sticky; inset-block-end: var(--bar-space, 0px); background: var(--surface); font-size: var(--text-s); }
    [part='said']:not(:has(p)) { padding: 0; border: 0; }
    [part='said'] p { margin: 0; }
    [part='said'] a { color: var(--accent); font-weight: 700; }
    a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
    [part='list'] { position: relative; max-height: 70vh; overflow-y: auto; overscroll-behavior: contain; }
    [part='list']:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; }
    svg { display: block; width: 100%; cursor: pointer; }
    text { fill: var(--ink); font: 400 1rem/1 var(--sans); }
    rect { fill: transparent; }
    circle { fill: var(--surface); stroke: var(--ink-2); stroke-width: 2; }
    path { fill: none; stroke: var(--line-2); stroke-width: 1.5; }
    path.term { stroke-dasharray: 2 4; }
    .related circle { fill: var(--accent-soft); stroke: var(--accent); }
    .related text { font-weight: 700; }
    .chosen rect { fill: var(--accent-soft); }
    .chosen text { font-weight: 700; }
    .chosen circle { fill: var(--accent); stroke: var(--accent); }
    path.needs { stroke: var(--accent); stroke-width: 3; }
    path.needed { stroke: var(--ember); stroke-width: 3; stroke-dasharray: 8 4; }
    .faded { opacity: 0.35; }
    @media print { [part='bar'], [part='said'] { display: none; } [part='list'] { max-height: none; } }
  `;

  constructor() {
    super();
    this.chosen = -1;
    this.withTerms = false;
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.clauses = clausesOf(this);
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  private text(name: string): string {
    return this.getAttribute(`text-${name}`) ?? '';
  }

  protected override render() {
    if (this.clauses.length < 2) return html`<slot></slot>`;
    const chosen = this.clauses[this.chosen];
    const hasTerms = this.clauses.some((clause) => clause.terms.length > 0);
    return html`
      <div part="stage">
        <div part="bar">
          <span id="keys">${this.text('keys')}</span>
          ${hasTerms ? html`<label><input type="checkbox" .checked=${this.withTerms} @change=${this.onTerms}>${this.text('terms')}</label>` : null}
        </div>
        <div part="list" tabindex="0" role="application" aria-label=${this.text('name')} aria-describedby="keys said" @keydown=${this.onKey}><svg aria-hidden="true"></svg></div>
        <div part="said" id="said" role="status">${chosen ? this.said(chosen) : null}</div>
      </div>
      <slot></slot>`;
  }

  private said(clause: Clause) {
    const arcs = arcsOf(this.clauses, this.withTerms);
    const at = this.clauses.indexOf(clause);
    const names = (places: number[]) => places.sort((a, b) => a - b).map((i) => this.clauses[i]!.number).join(this.text('comma')) || this.text('nothing');
    return html`<p><a href=${clause.href}>${clause.label}</a></p>
      <p>${this.text('needs')}: <span part="needs">${names(arcs.filter((arc) => arc.from === at).map((arc) => arc.to))}</span></p>
      <p>${this.text('needed')}: <span part="needed">${names(arcs.filter((arc) => arc.to === at).map((arc) => arc.from))}</span></p>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const svg = this.renderRoot.querySelector('svg');
    if (!svg || this.width === 0) return;
    // Names to the left, at most a hand's breadth from their arcs; the arcs take what room there is.
    const x = Math.min(440, this.width - Math.max(70, this.width * 0.3) - 16);
    const reach = Math.min(280, this.width - x - 16);
    const y = scaleLinear([0, Math.max(1, this.clauses.length - 1)], [ROW / 2, ROW / 2 + ROW * (this.clauses.length - 1)]);
    const arcs = arcsOf(this.clauses, this.withTerms);
    const of = (i: number) => arcs.filter((arc) => arc.from === i || arc.to === i);
    const related = new Set(of(this.chosen).flatMap((arc) => [arc.from, arc.to]));
    const height = ROW * this.clauses.length;
    const letters = Math.max(6, Math.floor((x - 34) / 9.5));
    const drawing = select(svg).attr('viewBox', `0 0 ${this.width} ${height}`).attr('height', height);

    drawing
      .selectAll<SVGGElement, Clause>('g.clause')
      .data(this.clauses, (clause) => clause.id)
      .join((enter) => {
        const row = enter.append('g').attr('class', 'clause');
        row.append('rect').attr('height', ROW);
        row.append('text').attr('x', 12).attr('dominant-baseline', 'central');
        row.append('circle').attr('r', 5.5);
        return row.on('click', (_event, clause) => this.choose(this.clauses.indexOf(clause))).on('dblclick', (_event, clause) => this.open(clause));
      })
      .attr('class', (_clause, i) => `clause${i === this.chosen ? ' chosen' : related.has(i) ? ' related' : ''}`)
      .each((clause, i, all) => {
        const row = select(all[i]!);
        row.select('rect').attr('y', y(i) - ROW / 2).attr('width', this.width);
        row.select('text').attr('y', y(i)).text(shortened(clause.name, letters));
        row.select('circle').attr('cx', x).attr('cy', y(i));
      });
    drawing
      .selectAll<SVGPathElement, Arc>('path')
      .data(arcs, (arc) => `${arc.from} ${arc.to} ${arc.term}`)
      .join('path')
      .attr('data-from', (arc) => this.clauses[arc.from]!.id)
      .attr('data-to', (arc) => this.clauses[arc.to]!.id)
      .attr('class', (arc) => `${arc.term ? 'term ' : ''}${arc.from === this.chosen ? 'needs' : arc.to === this.chosen ? 'needed' : this.chosen >= 0 ? 'faded' : ''}`)
      .attr('d', (arc) => arcPath(x + 5.5, y(arc.from), y(arc.to), reach, height));
  }

  private choose(i: number): void {
    this.chosen = Math.max(0, Math.min(this.clauses.length - 1, i));
    const list = this.renderRoot.querySelector<HTMLElement>('[part=list]');
    if (!list) return;
    const top = ROW * this.chosen;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
  }

  private open(clause: Clause): void {
    if (clause.href) location.assign(clause.href);
  }

  private readonly onTerms = (event: Event) => {
    this.withTerms = (event.target as HTMLInputElement).checked;
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.clauses.length - 1;
    const to: Record<string, number> = { ArrowDown: this.chosen + 1, ArrowUp: this.chosen - 1, Home: 0, End: last, PageDown: this.chosen + 10, PageUp: this.chosen - 10 };
    const clause = this.clauses[this.chosen];
    if (event.key in to) this.choose(to[event.key]!);
    else if (event.key === 'Enter' && clause) this.open(clause);
    else return;
    event.preventDefault();
  };
}

/** Wide letters count double, so that Japanese headings fit too. */
function shortened(label: string, letters: number): string {
  let room = letters;
  let out = '';
  for (const letter of label) {
    room -= letter.codePointAt(0)! > 0x2e80 ? 1.8 : 1;
    if (room < 1) return `${out}…`;
    out += letter;
  }
  return out;
}

if (!customElements.get('yoriai-needs')) customElements.define('yoriai-needs', YoriaiNeeds);
