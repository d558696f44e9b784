import { KINDS, type SearchKind } from './document.ts';
import type { Facets } from './filters.ts';
import { type Filters, noFilters, type Sort } from './query.ts';

/** What the search page shows, which is also its address. Never changed, only replaced. */
export type SearchView = {
  q: string;
  /** What was chosen of each facet, by its values. */
  chosen: Record<keyof Facets, readonly string[]>;
  from: number | undefined;
  to: number | undefined;
  sort: Sort;
};

/** The facets in the order in which they are offered, with their names. */
export const FACET_NAMES: Record<keyof Facets, string> = {
  type: 'Kind',
  speaker: 'Speaker',
  policy: 'Policy',
  stance: 'Stance',
  era: 'Era',
  source: 'Source',
};

const FACETS = Object.keys(FACET_NAMES) as (keyof Facets)[];

/** No query is longer than this many letters; what goes beyond is left off before it is looked at. */
export const MOST_TYPED = 2000;

const ID = /^[a-z0-9-]{1,120}$/;
const YEAR = /^[12]\d{3}$/;

/** Reads an address. What makes no sense in it is left out, each by itself. */
export function parseView(search: string): SearchView {
  const params = new URLSearchParams(search.slice(0, 4 * MOST_TYPED));
  const year = (name: string) => {
    const value = params.get(name) ?? '';
    return YEAR.test(value) ? Number(value) : undefined;
  };
  const sort = params.get('sort');
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      [...new Set((params.get(facet) ?? '').split(',').filter((value) => ID.test(value)))].filter(
        (value) => facet !== 'type' || KINDS.includes(value as SearchKind),
      ),
    ]),
  ) as Record<keyof Facets, string[]>;
  return {
    q: (params.get('q') ?? '').slice(0, MOST_TYPED),
    chosen,
    from: year('from'),
    to: year('to'),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
  };
}

/** The address of a view, from its question mark; empty for a view of nothing. */
export function formatView({ q, chosen, from, to, sort }: SearchView): string {
  const parts: string[] = [];
  const add = (name: string, value: string) =>
    parts.push(
      `${name}=${encodeURIComponent(value).replaceAll('%20', '+').replaceAll('%2C', ',')}`,
    );
  if (q.trim()) add('q', q.trim());
  for (const facet of FACETS) if (chosen[facet].length) add(facet, chosen[facet].join(','));
  if (from !== undefined) add('from', `${from}`);
  if (to !== undefined) add('to', `${to}`);
  if (sort !== 'relevance') add('sort', sort);
  return parts.length ? `?${parts.join('&')}` : '';
}

/** A view with a value of a facet chosen, or no longer chosen. */
export function toggleFacet(view: SearchView, facet: keyof Facets, value: string): SearchView {
  const now = view.chosen[facet];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return { ...view, chosen: { ...view.chosen, [facet]: next } };
}

/** What a view narrows results by. */
export const toFilters = ({ chosen, from, to }: SearchView): Filters => ({
  ...noFilters(),
  kinds: [...chosen.type] as SearchKind[],
  speakers: [...chosen.speaker],
  policies: [...chosen.policy],
  stances: [...chosen.stance],
  eras: [...chosen.era],
  sources: [...chosen.source],
  from,
  to,
});
