/** A clause in the picture, in text order; `needs` and `terms` are places of other clauses in the same list. */
export interface Clause {
  id: string;
  number: string;
  label: string;
  /** Short: number and heading. */
  name: string;
  href: string;
  needs: number[];
  terms: number[];
}

export interface Arc {
  from: number;
  to: number;
  term: boolean;
}

/** The rows of the table, which is all that the picture shows. */
/** The words of a link without readings above them. Not from the page's script: whatever loads that again runs it twice. */
function plain(link: Element | null): string {
  const words = link?.cloneNode(true) as Element | undefined;
  for (const reading of words?.querySelectorAll('rt, rp') ?? []) reading.remove();
  return words?.textContent?.trim() ?? '';
}

export function clausesOf(table: ParentNode): Clause[] {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-clause]')];
  const place = new Map(rows.map((row, i) => [row.dataset.clause!, i]));
  const places = (ids: string | undefined) => (ids ?? '').split(' ').flatMap((id) => place.get(id) ?? []);
  return rows.map((row) => {
    const link = row.querySelector<HTMLAnchorElement>('th a');
    return {
      id: row.dataset.clause!,
      number: row.dataset.number ?? '',
      label: plain(link),
      name: row.dataset.name || plain(link),
      href: link?.getAttribute('href') ?? '',
      needs: places(row.dataset.needs),
      terms: places(row.dataset.terms),
    };
  });
}

/** Every need as an arc; those for the meaning of a word only when they are asked for. */
export function arcsOf(clauses: readonly Clause[], withTerms: boolean): Arc[] {
  return clauses.flatMap((clause, from) => [
    ...clause.needs.map((to) => ({ from, to, term: false })),
    ...(withTerms ? clause.terms.map((to) => ({ from, to, term: true })) : []),
  ]);
}

/** Half an ellipse from `y1` to `y2` to the right of `x`, wider the farther they are apart, never beyond `reach`. */
export function arcPath(x: number, y1: number, y2: number, reach: number, span: number): string {
  const far = Math.abs(y2 - y1);
  const rx = 12 + (reach - 12) * Math.sqrt(Math.min(1, far / Math.max(1, span)));
  return `M${x},${y1}A${rx.toFixed(1)},${(far / 2).toFixed(1)} 0 0 ${y2 > y1 ? 1 : 0} ${x},${y2}`;
}
