import { toPattern } from '../base/strict.ts';
import type { Days } from '../base/when.ts';
import type { Gloss } from '../markdown/references.ts';
import type { AnyRecord, Archive, Term } from './archive.ts';

/** Letters that stand for words: `EU`, `MPs`, `PhD`. */
const LETTERS = /^\p{Lu}[\p{L}&]*\p{Lu}s?$/u;

/** A title without what stands in brackets behind it. */
export const bareTitle = (term: Term): string => term.title.replace(/ \(.*/, '');

/** Whether a term is letters that stand for words, and not a word itself. */
export const isAcronym = (term: Term): boolean => LETTERS.test(bareTitle(term));

type Meaning = Term['meanings'][number];

/** What a term meant at some time in a stretch of days. */
export const meaningsIn = (term: Term, { from, to }: Days): Meaning[] =>
  term.meanings.filter(({ held }) => !held || (held.from <= to && (held.open || held.to >= from)));

/** The words that an expansion spells out: what stands behind a comma only tells meanings apart. */
const spell = ({ expansion }: Meaning): string => expansion.split(',')[0] ?? expansion;

const toPlural = (words: string): string =>
  words.endsWith('s') ? words : `${words.replace(/([^aeiou])y$/, '$1ie')}s`;

/** Whether a place in a text stands between quotation marks, whose words are not ours to explain. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};

type Names = { terms: ReadonlyMap<string, Term>; pattern: RegExp | undefined };
/** The names to look for are the same on every page, and so many that they are gathered once. */
const namesByArchive = new WeakMap<Archive['records'], Names>();

function findNames({ records, terms: list }: Archive): Names {
  const terms = new Map<string, Term>();
  for (const term of list) {
    if (term.known) continue;
    // Letters are known by any of their forms. Words only by the name they are filed under: their
    // other names are for searching, and many are common words too.
    const title = bareTitle(term).toLowerCase();
    const words = isAcronym(term) ? [] : [title, `${title}s`];
    for (const name of [...term.aliases.filter((alias) => LETTERS.test(alias)), ...words])
      if (!terms.has(name)) terms.set(name, term);
  }
  // The name of a record is read whole: no part of it is a term.
  const others = [...records.values()]
    .filter(({ is }) => is !== 'term')
    .flatMap((record) => [record.title, ...record.aliases])
    .filter((name) => name.includes(' ') && !terms.has(name) && !terms.has(name.toLowerCase()));
  const all = [...new Set([...terms.keys(), ...others])].sort((a, b) => b.length - a.length);
  const pattern = terms.size
    ? new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${all.map(toPattern).join('|')})(?![\\p{L}\\p{N}-])`,
        'giu',
      )
    : undefined;
  return { terms, pattern };
}

/**
 * Finds the terms in the texts of one page, each at its first use only, and what each meant in the
 * page's own time. Acronyms are spelt out unless the page has done so itself. Where more than one
 * meaning was held in that time and the text names none, nothing is said: a guess would be worse.
 */
export function makeGlossary(
  archive: Archive,
  base: string,
  time: Days,
  own: AnyRecord,
): (text: string, around: string) => Gloss[] {
  const names = namesByArchive.get(archive.records) ?? findNames(archive);
  namesByArchive.set(archive.records, names);
  const { terms, pattern } = names;
  const done = new Set<Term>();
  let told = `${own.title} `.toLowerCase();

  return (text, around) => {
    if (!pattern) return [];
    const found: Gloss[] = [];
    const offset = Math.max(0, around.indexOf(text));
    const paragraph = around.toLowerCase();
    const isTold = (meaning: Meaning) => {
      const words = spell(meaning).toLowerCase();
      return told.includes(words) || paragraph.includes(words);
    };
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      // Letters count only as they were written: `it` is no acronym of IT.
      const term =
        terms.get(words) ?? (LETTERS.test(words) ? undefined : terms.get(words.toLowerCase()));
      if (!term || done.has(term) || term === own) continue;
      if (isQuoted(around, offset + match.index)) continue;
      done.add(term);
      const meanings = meaningsIn(term, time);
      if (meanings.some(({ see }) => see === own.id)) continue;
      const meaning = meanings.find(isTold) ?? (meanings.length === 1 ? meanings[0] : undefined);
      if (!meaning) continue;
      const spelt = words.endsWith('s') ? toPlural(spell(meaning)) : spell(meaning);
      found.push({
        start: match.index,
        end: match.index + words.length,
        id: term.id,
        href: `${base}${term.path}`,
        meaning: meaning.expansion,
        spelt: LETTERS.test(words) && !isTold(meaning) ? spelt : undefined,
      });
    }
    if (!told.endsWith(paragraph)) told += paragraph;
    return found;
  };
}
