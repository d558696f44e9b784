/** A question's right answer is told with what shows it. */
export type OrderItem = { id: string; kind: string; title: string; path: string; when: string };
/** Put these in order, earliest first. `shown` is how they stand before; `right` is the answer. */
export type OrderQuestion = { shown: OrderItem[]; right: OrderItem[] };
/** Who said it: one of the choices is right. */
export type SaidQuestion = {
  id: string;
  path: string;
  /** In quotation marks. */
  words: string;
  choices: { id: string; name: string }[];
  speaker: string;
  /** Who said it, as what, when and on what occasion. */
  told: string;
};
export type SelfTest = { order?: OrderQuestion; said: SaidQuestion[] };

/** From the first day that a thing may have happened on to the last. */
export type Spread = { from: number; to: number };

/** The most things of which each happened wholly before the next, whatever the doubt about their days. */
export function pickApart<T extends Spread>(things: readonly T[]): T[] {
  const picked: T[] = [];
  for (const thing of [...things].sort((a, b) => a.to - b.to || a.from - b.from)) {
    const last = picked.at(-1);
    if (!last || last.to < thing.from) picked.push(thing);
  }
  return picked;
}

/** So many of them, spread evenly from the first to the last. */
export const thinOut = <T>(things: readonly T[], most: number): T[] =>
  things.length <= most
    ? [...things]
    : Array.from(
        { length: most },
        (_, i) => things[Math.round((i * (things.length - 1)) / (most - 1))] as T,
      );

/** FNV-1a: the same text gives the same number everywhere, and near texts far numbers. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // Mixed once more, for the last letters of an id to count as much as the first.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** The same things in an order that tells nothing, and is always the same for the same salt. */
export const shuffle = <T extends { id: string }>(things: readonly T[], salt: string): T[] =>
  [...things].sort(
    (a, b) => hashOf(`${salt} ${a.id}`) - hashOf(`${salt} ${b.id}`) || (a.id < b.id ? -1 : 1),
  );

/** Shuffled so that it is neither the right order nor the right order backwards. */
export function shuffleAway<T extends { id: string }>(right: readonly T[], salt: string): T[] {
  const ids = right.map(({ id }) => id);
  const isTelling = (things: readonly T[]) => {
    const own = things.map(({ id }) => id);
    return own.join() === ids.join() || own.reverse().join() === ids.join();
  };
  for (let turn = 0; turn < 50; turn++) {
    const shuffled = shuffle(right, `${salt} ${turn}`);
    if (!isTelling(shuffled)) return shuffled;
  }
  return [...right.slice(1), ...right.slice(0, 1)];
}
