import type { Archive, Policy } from './archive.ts';

type Link = Policy['links'][number];
export type Relation = Link['relation'];

/** One policy's link to another, told from the side of the page it is shown on. */
export type Tie = {
  policy: Policy;
  /** `replaced`, `was replaced by` … */
  words: string;
  status: Link['status'];
  note: string;
  cite: Link['cite'];
};

/** Relations by which one policy comes after another, so that a circle of them is nonsense. */
export const SUCCESSION: ReadonlySet<Relation> = new Set(['replaces', 'merges', 'evolves from']);

/** A relation as a verb, read from its holder and from the other end, and which of the two is earlier. */
type Words = { past: string; plain: string };
type Reading = { from: Words; to: Words; holderIs: 'later' | 'earlier' | 'beside' };

const RELATIONS: Record<Relation, Reading> = {
  replaces: {
    from: { past: 'Replaced', plain: 'replace' },
    to: { past: 'Was replaced by', plain: 'be replaced by' },
    holderIs: 'later',
  },
  merges: {
    from: { past: 'Merged', plain: 'merge' },
    to: { past: 'Was merged into', plain: 'be merged into' },
    holderIs: 'later',
  },
  'evolves from': {
    from: { past: 'Grew from', plain: 'grow from' },
    to: { past: 'Grew into', plain: 'grow into' },
    holderIs: 'later',
  },
  revives: {
    from: { past: 'Revived', plain: 'revive' },
    to: { past: 'Was revived by', plain: 'be revived by' },
    holderIs: 'later',
  },
  pilots: {
    from: { past: 'Was a pilot for', plain: 'be a pilot for' },
    to: { past: 'Was piloted by', plain: 'be piloted by' },
    holderIs: 'earlier',
  },
  enables: {
    from: { past: 'Made possible', plain: 'make possible' },
    to: { past: 'Was made possible by', plain: 'be made possible by' },
    holderIs: 'earlier',
  },
  'would replace': {
    from: { past: 'Would replace', plain: 'replace' },
    to: { past: 'Would be replaced by', plain: 'be replaced by' },
    holderIs: 'later',
  },
  contradicts: {
    from: { past: 'Runs against', plain: 'run against' },
    to: { past: 'Runs against', plain: 'run against' },
    holderIs: 'beside',
  },
};

/** How `enables` reads where the helper came later than what it helps. */
const HELPS: Reading = {
  from: { past: 'Supports', plain: 'support' },
  to: { past: 'Is supported by', plain: 'be supported by' },
  holderIs: 'beside',
};

/** Only what happened is told in the past tense. */
const say = ({ past, plain }: Words, status: Link['status']): string =>
  ({
    happened: past,
    proposed: `Would ${plain}`,
    claimed: `Is said to ${plain}`,
    denied: `Is said not to ${plain}`,
  })[status];

/** What a link that is not history is, said so that it cannot be mistaken for history. */
export const STATUS_WORDS: Record<Link['status'], string> = {
  happened: '',
  proposed: 'Proposed',
  claimed: 'Claimed',
  denied: 'Denied',
};

/** What came before a policy, what came after it, and what stands beside it, for or against. */
export function findTies(
  archive: Archive,
  policy: Policy,
): { before: Tie[]; after: Tie[]; beside: Tie[] } {
  const ties = { before: [] as Tie[], after: [] as Tie[], beside: [] as Tie[] };
  const add = (link: Link, other: Policy, isHolder: boolean) => {
    const holder = isHolder ? policy : other;
    const held = isHolder ? other : policy;
    // What came later cannot have made the earlier possible; it stands beside it and helps.
    const helps = link.relation === 'enables' && holder.date.from > held.date.from;
    const { from, to, holderIs } = helps ? HELPS : RELATIONS[link.relation];
    const side =
      holderIs === 'beside' ? 'beside' : (holderIs === 'later') === isHolder ? 'before' : 'after';
    ties[side].push({
      policy: other,
      words: say(isHolder ? from : to, link.status),
      status: link.status,
      note: link.note,
      cite: link.cite,
    });
  };
  for (const link of policy.links) {
    const other = archive.records.get(link.to);
    if (other?.is === 'policy') add(link, other, true);
  }
  for (const other of archive.policies)
    for (const link of other.links) if (link.to === policy.id) add(link, other, false);
  return ties;
}

/**
 * The line of descent through a policy: all that came before it and after it in history, in order
 * of time. Proposals, claims and denials are not part of it.
 */
export function findLineage(
  archive: Archive,
  policy: Policy,
): { before: Policy[]; after: Policy[] } {
  const walk = (side: 'before' | 'after') => {
    const found = new Set<Policy>();
    const visit = (at: Policy) => {
      for (const tie of findTies(archive, at)[side])
        if (tie.status === 'happened' && tie.policy !== policy && !found.has(tie.policy)) {
          found.add(tie.policy);
          visit(tie.policy);
        }
    };
    visit(policy);
    return archive.policies.filter((other) => found.has(other));
  };
  return { before: walk('before'), after: walk('after') };
}

/** One step of descent that happened: what came before, and what came of it. */
export type Descent = { before: Policy; after: Policy; relation: Relation; words: string };

/** Every succession and revival that happened between two that truly existed, in order of time. */
export const listDescent = (archive: Archive): Descent[] =>
  archive.policies.flatMap((after) =>
    after.links.flatMap(({ relation, status, to }) => {
      const before = archive.records.get(to);
      return status === 'happened' &&
        (SUCCESSION.has(relation) || relation === 'revives') &&
        after.began &&
        before?.is === 'policy' &&
        before.began
        ? [{ before, after, relation, words: RELATIONS[relation].from.past }]
        : [];
    }),
  );
