import { foldWords, toTerm } from '../base/fold.ts';
import type { TimelineFrame, TimelineItem } from './item.ts';
import type { View } from './view.ts';

/** What narrows the timeline, besides the stretch of time. */
export type Choice = Pick<View, 'lanes' | 'themes' | 'kinds' | 'who' | 'q'>;
type Part = keyof Choice;

/**
 * The words of each item that a text is looked for in, folded as searches are. An acronym stands there
 * in small letters too, since many type it so.
 */
export const foldItems = (
  items: readonly TimelineItem[],
  people: TimelineFrame['people'],
): Map<string, string> => {
  const names = new Map(people.map(({ id, title }) => [id, title]));
  return new Map(
    items.map(({ id, title, label, summary, aliases = [], people: named }) => {
      const own = [title, label, summary, ...aliases, ...named.map((one) => names.get(one))];
      const words = foldWords(own.join(' '));
      const acronyms = words.split(' ').filter((word) => word !== toTerm(word));
      return [id, [words, ...acronyms.map(toTerm)].join(' ')];
    }),
  );
};

/** Whether an item is shown under a choice, leaving out one part of it if asked to. */
export function matches(
  item: TimelineItem,
  choice: Choice,
  texts: ReadonlyMap<string, string>,
  except?: Part,
): boolean {
  const { lanes, themes, kinds, who, q } = choice;
  if (lanes && except !== 'lanes' && !lanes.includes(item.lane)) return false;
  if (themes && except !== 'themes' && !themes.some((id) => item.themes.includes(id))) return false;
  if (kinds && except !== 'kinds' && !kinds.includes(item.sort)) return false;
  if (who && except !== 'who' && !item.people.includes(who)) return false;
  if (!q || except === 'q') return true;
  const text = ` ${texts.get(item.id) ?? ''}`;
  // Each word may be the beginning of one: a reader is still writing.
  return foldWords(q)
    .split(' ')
    .every((word) => text.includes(` ${word}`));
}

/** For each lane, theme, kind and person: how many items choosing it would show, all else as it is. */
export function countChoices(
  items: readonly TimelineItem[],
  choice: Choice,
  texts: ReadonlyMap<string, string>,
): Record<'lanes' | 'themes' | 'kinds' | 'who', Map<string, number>> {
  const count = (part: Part, keysOf: (item: TimelineItem) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const item of items)
      if (matches(item, choice, texts, part))
        for (const key of new Set(keysOf(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  return {
    lanes: count('lanes', ({ lane }) => [lane]),
    themes: count('themes', ({ themes }) => themes),
    kinds: count('kinds', ({ sort }) => [sort]),
    who: count('who', ({ people }) => people),
  };
}
