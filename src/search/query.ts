import { foldText } from '../base/fold.ts';
import { KIND_NAMES, KINDS, type SearchKind } from './document.ts';

/** What narrows results. Values of a field are alternatives; fields are all needed. */
export type Filters = {
  kinds: SearchKind[];
  /** Names or ids, as they were typed; what they stand for the index knows. */
  speakers: string[];
  sources: string[];
  policies: string[];
  stances: string[];
  eras: string[];
  /** First and last year, both included. */
  from: number | undefined;
  to: number | undefined;
};

/** In what order results stand. */
export type Sort = 'relevance' | 'newest' | 'oldest';

/** What somebody asked for: words that must all be there, phrases word by word, and words that must not. */
export type Query = {
  text: string;
  /** The words and phrases as they were written, without fields and without what is left out. */
  plain: string;
  /** Each a list of folded words that must stand in a row; a single word is a row of one. */
  wanted: string[][];
  unwanted: string[][];
  /** Whether the first and the last of what is wanted may be parts of words: not what stands in quotation marks. */
  open: { first: boolean; last: boolean };
  filters: Filters;
  /** What could not be understood and was left out, in sentences for the reader. */
  notes: string[];
};

/** Filters that let everything through. */
export const noFilters = (): Filters => ({
  kinds: [],
  speakers: [],
  sources: [],
  policies: [],
  stances: [],
  eras: [],
  from: undefined,
  to: undefined,
});

/** Fields that may be written before a colon, to complete what is being typed. */
export const FIELDS = [
  'speaker',
  'source',
  'policy',
  'type',
  'stance',
  'era',
  'year',
  'before',
  'after',
];

const LISTS: Record<string, 'speakers' | 'sources' | 'policies' | 'stances' | 'eras'> = {
  speaker: 'speakers',
  source: 'sources',
  policy: 'policies',
  stance: 'stances',
  era: 'eras',
};

const YEAR = /^[12]\d{3}$/;
const SPAN = /^([12]\d{3})?\.\.([12]\d{3})?$/;

const PART =
  /(?:(?<field>speaker|source|policy|type|stance|era|year|before|after):(?:["“”](?<quotedValue>[^"“”]+)(?:["“”]|$)|(?<value>[^\s"“”]+)))|(?<minus>(?<![^\s])-)?(?:["“”](?<phrase>[^"“”]*)(?:["“”]|$)|(?<word>[^\s"“”]+))/giu;

/** Reads a query. Nothing in it is an error: an open quotation mark closes at the end, and a field without sense is left out and noted. */
export function parseQuery(text: string): Query {
  const query: Query = {
    text: text.trim(),
    plain: '',
    wanted: [],
    unwanted: [],
    open: { first: true, last: true },
    filters: noFilters(),
    notes: [],
  };
  for (const { 0: whole, groups } of text.matchAll(PART)) {
    const { field, quotedValue, value, minus, phrase, word } = groups ?? {};
    if (field) {
      readField(query, field.toLowerCase(), (quotedValue ?? value ?? '').trim());
      continue;
    }
    const words = foldText(phrase ?? word ?? '').map((token) => token.word);
    if (!words.length) continue;
    if (minus) query.unwanted.push(words);
    else {
      query.wanted.push(words);
      query.plain += ` ${phrase ?? word}`;
      // A mark that opens and does not close may stand in a stretch copied from a text.
      const isOpen = !phrase || !/["“”]$/.test(whole);
      if (query.wanted.length === 1) query.open.first = isOpen;
      query.open.last = isOpen;
    }
  }
  query.plain = query.plain.trim();
  return query;
}

function readField(query: Query, field: string, value: string): void {
  const { filters, notes } = query;
  const list = LISTS[field];
  if (list) filters[list].push(value);
  else if (field === 'type') {
    const kind = findKind(value);
    if (kind) filters.kinds.push(kind);
    else notes.push(`“type:${value}” was left out: write one of ${KINDS.join(', ')}.`);
  } else if (field === 'year') {
    const span = SPAN.exec(value);
    if (YEAR.test(value)) {
      filters.from = Number(value);
      filters.to = Number(value);
    } else if (span && value !== '..') {
      filters.from = span[1] ? Number(span[1]) : undefined;
      filters.to = span[2] ? Number(span[2]) : undefined;
    } else notes.push(`“year:${value}” was left out: write year:2019 or year:2019..2024.`);
  } else if (!YEAR.test(value))
    notes.push(`“${field}:${value}” was left out: write a year, such as ${field}:2019.`);
  else if (field === 'before') filters.to = Number(value) - 1;
  else filters.from = Number(value) + 1;
}

/** A kind by its id or by the first word of its name, in singular or plural. */
function findKind(value: string): SearchKind | undefined {
  const typed = value.toLowerCase();
  return KINDS.find((kind) => {
    const name = KIND_NAMES[kind].toLowerCase().split(' ')[0] ?? '';
    return [kind, `${kind}s`, name, `${name}s`, name.replace(/y$/, 'ies')].includes(typed);
  });
}

/** All wanted words in the order typed. */
export const wordsOf = (query: Query): string[] => query.wanted.flat();
