/** A link between two policies, told from either end. It is fetched only when a way is asked for. */
export type WayLink = {
  from: string;
  to: string;
  /** Read from `from` to `to`, and the other way round: `replaced`, `was replaced by`. */
  words: string;
  back: string;
  happened: boolean;
  note: string;
  /** The first day of the later of the two. */
  day: number;
  cite: { label: string; path: string }[];
};

/** One step of a way: from where, by what link, to where, in the words of this direction. */
export type WayStep = { from: string; to: string; words: string; link: WayLink };

/** A step that is only proposed, claimed or denied counts as far as several that happened. */
const UNPROVED = 4;

/**
 * The way from one policy to another with the fewest steps, of things that happened where there is one.
 * With `firstDay`, no step goes back in time: what is found is a line of descent. Nothing, where no links
 * join the two.
 */
export function findWay(
  links: readonly WayLink[],
  start: string,
  end: string,
  firstDay: (id: string) => number = () => 0,
): WayStep[] | undefined {
  const near = Map.groupBy(
    links
      .flatMap((link): WayStep[] => [
        { from: link.from, to: link.to, words: link.words, link },
        { from: link.to, to: link.from, words: link.back, link },
      ])
      .filter(({ from, to }) => firstDay(from) <= firstDay(to)),
    ({ from }) => from,
  );
  const far = new Map<string, { cost: number; by: WayStep | undefined }>([
    [start, { cost: 0, by: undefined }],
  ]);
  const open = new Set([start]);
  while (open.size) {
    const [at] = [...open].sort((a, b) => (far.get(a)?.cost ?? 0) - (far.get(b)?.cost ?? 0));
    if (at === undefined || at === end) break;
    open.delete(at);
    const { cost } = far.get(at) ?? { cost: 0 };
    for (const step of near.get(at) ?? []) {
      const next = cost + (step.link.happened ? 1 : UNPROVED);
      if (next < (far.get(step.to)?.cost ?? Number.POSITIVE_INFINITY)) {
        far.set(step.to, { cost: next, by: step });
        open.add(step.to);
      }
    }
  }
  if (!far.has(end)) return;
  const steps: WayStep[] = [];
  for (let step = far.get(end)?.by; step; step = far.get(step.from)?.by) steps.unshift(step);
  return steps;
}
