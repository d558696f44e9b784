import type { TimelineFrame, TimelineItem } from '../../src/timeline/item.ts';

const WORDS =
  'care trust group board plan review budget reform access practice neighbourhood contract service choice network market health community local primary'.split(
    ' ',
  );

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Made-up items within a real frame: bars and points in its own lanes and years, one in twenty of
 * the greatest importance and one in four of the middle one. The same number makes the same items.
 */
export function makeItems(frame: TimelineFrame, count: number, seed = 1): TimelineItem[] {
  const random = makeRandom(seed + count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const lanes = frame.lanes.map(({ id }) => id);
  const items = Array.from({ length: count }, (_, i): TimelineItem => {
    const kind = pick(['policy', 'policy', 'event', 'event', 'quote'] as const);
    const from = Math.round(frame.from + random() * (frame.confirmed - frame.from));
    const to = kind === 'policy' ? Math.round(from + 60 + random() ** 3 * 4000) : from;
    const open = kind === 'policy' && to >= frame.confirmed;
    const words = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(WORDS)).join(' ');
    const title = words.charAt(0).toUpperCase() + words.slice(1);
    const rank = random();
    return {
      id: `made-${i}`,
      kind,
      sort: kind === 'quote' ? 'quote' : (frame.kinds[0]?.id ?? kind),
      lane: kind === 'quote' ? 'voices' : pick(lanes),
      label: title,
      title: `${title} ${i}`,
      summary: `${title}: a summary of about the length that summaries have, so that the data weigh what they would.`,
      path: 'about/',
      years: '',
      from,
      to: open ? from : to,
      when: 'then',
      open,
      hollow: kind === 'policy' && random() < 0.1,
      vague: random() < 0.2,
      importance: rank < 0.05 ? 3 : rank < 0.3 ? 2 : 1,
      themes: [],
      people: [],
      sources: 1,
      ...(kind === 'quote' ? { stance: pick(frame.stances).id } : {}),
    };
  });
  return items.sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
}
