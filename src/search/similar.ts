import Fuse from 'fuse.js';
import { foldText, foldWords } from '../base/fold.ts';
import type { Candidate } from './candidates.ts';
import { compareKinds, NAMED, type SearchRecord } from './document.ts';
import type { Nearest } from './engine.ts';
import { type Query, wordsOf } from './query.ts';
import { isSmall } from './small-words.ts';

/** Longer queries are cut before the fuzzy search, which takes 32 letters at a time. */
const MOST_LETTERS = 32;

/** How much counts what, for one word and for several: the words there, their order, and the look of the whole. */
const PARTS = {
  single: { share: 0.75, order: 0, look: 0.25 },
  several: { share: 0.6, order: 0.3, look: 0.1 },
};

/** What is added where all that was typed is all of a name, or nearly. */
const NAME_PART = 0.3;

/** Scores this close tell nothing apart; among equals a policy comes before a passage. */
const rank = (score: number) => Math.round(score * 10);

/**
 * Candidates in their final order: by how much of the query they answer, and by how like it they
 * look as a whole. Only the first `most` need be right, so that those which no likeness could bring
 * among these are not looked at letter by letter.
 */
export function rankSimilar<
  T extends Candidate & { record: SearchRecord; nearest: Nearest | undefined },
>(candidates: readonly T[], query: Query, most: number): T[] {
  const words = wordsOf(query);
  const part = words.length > 1 ? PARTS.several : PARTS.single;
  const inOrder = ({ nearest }: T) =>
    Math.max(0, 1 - (nearest?.difference.cost ?? words.length) / words.length);
  const scoreOf = (candidate: T, likeness: number) =>
    part.share * candidate.share +
    part.look * likeness +
    part.order * inOrder(candidate) +
    NAME_PART * asName(candidate, words);
  const least = candidates.map((candidate) => rank(scoreOf(candidate, 0)));
  const last = least.toSorted((a, b) => b - a)[most - 1] ?? 0;
  const near = candidates.filter((candidate) => rank(scoreOf(candidate, 1)) >= last);
  const likeness = lookAt(near, words.join(' ').slice(0, MOST_LETTERS));
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, likeness.get(candidate) ?? 0) }))
    .sort(
      (a, b) =>
        rank(b.score) - rank(a.score) ||
        // Several words are more often a half-remembered sentence than a name.
        Number(isQuote(b.candidate, query)) - Number(isQuote(a.candidate, query)) ||
        compareKinds(a.candidate.record.kind, b.candidate.record.kind) ||
        b.score - a.score ||
        a.candidate.number - b.candidate.number,
    )
    .map(({ candidate }) => candidate);
}

/** How like what was typed candidates look, up to 1; those not at all like it are left out. */
function lookAt<T extends { record: SearchRecord; nearest: Nearest | undefined }>(
  candidates: readonly T[],
  typed: string,
): Map<T, number> {
  const fuse = new Fuse(
    // Of a long text only the stretch that is most like what was typed.
    candidates.map(({ record: { title, aliases }, nearest }) => ({
      title,
      aliases,
      text: nearest ? nearest.name.slice(nearest.difference.start, nearest.difference.end) : '',
    })),
    {
      keys: [
        { name: 'title', weight: 3 },
        { name: 'aliases', weight: 3 },
        { name: 'text', weight: 1 },
      ],
      // The default looks at the first 60 letters only.
      ignoreLocation: true,
      ignoreDiacritics: true,
      includeScore: true,
      threshold: 0.4,
      minMatchCharLength: 3,
    },
  );
  return new Map(
    fuse.search(typed).map(({ refIndex, score = 1 }) => [candidates[refIndex] as T, 1 - score]),
  );
}

const isQuote = ({ record }: { record: SearchRecord }, query: Query): boolean =>
  record.kind === 'quote' && wordsOf(query).length > 1;

/** How far what was typed, but for the small words of a question, is the whole of a name that the record goes by, from 0 to 1. */
function asName(
  { record, nearest }: { record: SearchRecord; nearest: Nearest | undefined },
  words: readonly string[],
): number {
  if (!nearest || nearest.field === 'text' || !NAMED.includes(record.kind)) return 0;
  const { steps, cost } = nearest.difference;
  const beside = steps.filter(
    (step) => step.how === 'added' && isSmall(foldWords(step.typed.text)),
  ).length;
  const isAnother = steps.some(
    (step) =>
      (step.how === 'added' && !isSmall(foldWords(step.typed.text))) ||
      (step.how === 'changed' && step.what !== 'spelling'),
  );
  const telling = words.length - beside;
  if (isAnother || !telling) return 0;
  return Math.max(
    0,
    (telling - (cost - beside)) / Math.max(telling, foldText(nearest.name).length),
  );
}
