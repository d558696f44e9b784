import type { Gloss } from '../markdown/references.ts';
import type { AnyRecord, Archive, Term } from './archive.ts';

/** Letters that stand for words: `PCN`, `PCNs`, `QoF`. */
const LETTERS = /^\p{Lu}[\p{L}&]*\p{Lu}s?$/u;

/** Whether a term is letters that stand for words, and not a word itself. */
export const isAcronym = ({ title }: Term): boolean => {
  const [first = '', second] = title.split(' ');
  return LETTERS.test(first) && (second === undefined || second.startsWith('('));
};

type Meaning = Term['meanings'][number];
/** The stretch of days that a page tells of. */
export type Stretch = { from: number; to: number };

/** What a term meant in a stretch of time: the first meaning that was held in it, or else the main one. */
export function meaningIn(term: Term, { from, to }: Stretch): Meaning {
  const held = term.meanings.find(
    ({ held: when }) => !when || (when.from <= to && (when.open || when.to >= from)),
  );
  return held ?? (term.meanings[0] as Meaning);
}

/** Whether a place in a text stands between quotation marks, whose words are not ours to explain. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * Finds the terms in the texts of one page, each at its first use only, and what each meant in the
 * page's own time. Acronyms are spelt out unless the page has done so itself.
 */
export function makeGlossary(
  archive: Archive,
  base: string,
  time: Stretch,
  own: AnyRecord,
): (text: string, around: string) => Gloss[] {
  const byName = new Map<string, Term>();
  for (const term of archive.terms) {
    // Letters are known by any of their forms. Words only by the name they are filed under: their
    // other names are for searching, and many are common words too.
    const title = term.title.replace(/ \(.*/, '').toLowerCase();
    const words = isAcronym(term) ? [] : [title, `${title}s`];
    if (!term.known)
      for (const name of [...term.aliases.filter((alias) => LETTERS.test(alias)), ...words])
        if (!byName.has(name)) byName.set(name, term);
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  const pattern = names.length
    ? new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${names.map(escapePattern).join('|')})(?![\\p{L}\\p{N}-])`,
        'giu',
      )
    : undefined;
  const done = new Set<Term>();
  let told = `${own.title} `;

  return (text, around) => {
    if (!pattern) return [];
    const found: Gloss[] = [];
    const offset = Math.max(0, around.indexOf(text));
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      const term = byName.get(words) ?? byName.get(words.toLowerCase());
      const isLetters = LETTERS.test(words);
      // `it` is no acronym of IT: letters count only as they were written.
      if (!term || (!isLetters && byName.get(words.toLowerCase()) === undefined)) continue;
      if (done.has(term) || term === own || isQuoted(around, offset + match.index)) continue;
      const meaning = meaningIn(term, time);
      done.add(term);
      if (meaning.see === own.id) continue;
      // What stands behind a comma tells meanings apart, and is no part of the words themselves.
      const [spelt = ''] = meaning.expansion.split(',');
      const isTold = `${told}${around}`.toLowerCase().includes(spelt.toLowerCase());
      const plural = words.endsWith('s') && !spelt.endsWith('s') ? 's' : '';
      found.push({
        start: match.index,
        end: match.index + words.length,
        id: term.id,
        href: `${base}${term.path}`,
        meaning: meaning.expansion,
        spelt: isLetters && !isTold ? spelt + plural : undefined,
      });
    }
    if (!told.endsWith(around)) told += around;
    return found;
  };
}
