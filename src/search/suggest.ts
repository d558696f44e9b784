import { KIND_NAMES, KINDS, type SearchKind } from './document.ts';
import type { Answer, Found } from './engine.ts';

/** The best few of one kind. */
export type Suggestions = { kind: SearchKind; name: string; results: Found[] };

/** How many of each kind are offered, and how many in all. */
const MOST_OF_KIND = 3;
const MOST = 9;

/**
 * The best few of each kind of what a query found, the kind of the best first. What only looks like
 * what was typed is offered where nothing holds just that.
 */
export function suggest({ exact, similar, named }: Answer): Suggestions[] {
  // What is named is offered by itself.
  const found = (exact.count ? exact : similar).results.filter(
    ({ record }) => !named.some(({ path }) => path === record.path),
  );
  const kinds = [...new Set(found.map(({ record }) => record.kind))];
  let room = MOST;
  return kinds.flatMap((kind) => {
    const results = found
      .filter(({ record }) => record.kind === kind)
      .slice(0, Math.min(MOST_OF_KIND, room));
    room -= results.length;
    return results.length ? [{ kind, name: KIND_NAMES[kind], results }] : [];
  });
}

/** The names that the fields of a query may take. */
export type FieldNames = Record<
  'speaker' | 'source' | 'policy' | 'stance' | 'era',
  readonly string[]
>;

/** The fields of a query and some of their values, for what is being typed at its end. */
export function completeField(typed: string, listNames: () => FieldNames): string[] {
  const match = /(?:^|\s)(\w+):("?)([^"]*)$/.exec(typed);
  if (!match) return [];
  const names = listNames();
  const field = match?.[1]?.toLowerCase() ?? '';
  const before = typed.slice(0, typed.length - (match?.[0].trimStart().length ?? 0));
  const part = (match?.[3] ?? '').toLowerCase();
  const values =
    field === 'type' ? KINDS : field in names ? names[field as keyof typeof names] : undefined;
  return (values ?? [])
    .filter((value) => value.toLowerCase().includes(part) && value.toLowerCase() !== part)
    .slice(0, MOST)
    .map((value) => `${before}${field}:${value.includes(' ') ? `"${value}"` : value}`);
}
