import { ID_PATTERN, PASSAGE_PATTERN } from '../base/id.ts';

/** Each collection's letter in a link. A letter is never given another meaning. */
const LETTERS = {
  policies: 'p',
  events: 'e',
  quotes: 'q',
  sources: 's',
  people: 'n',
  terms: 't',
  eras: 'a',
  trails: 'r',
} as const;
export type SheetCollection = keyof typeof LETTERS;

/** A record, or a passage of a source. */
export type SheetItem = { collection: SheetCollection; id: string; passage?: string };
/** What a sheet is made of, in order: records, and questions of whoever made it. */
export type SheetPart = { item: SheetItem } | { question: string };
/** A source sheet. `edition` is the one its maker saw; 0 where none was known. */
export type Sheet = { edition: number; title: string; parts: readonly SheetPart[] };

/** The version of the link's format; a sheet of a later one cannot be read and says so. */
const VERSION = 1;
/** Letters of a title, letters of a question, items and questions that a sheet may have. */
export const MOST = { title: 120, question: 280, items: 40, questions: 40 } as const;
/** Characters after which some programs cut a link. */
export const LINK_MOST = 2000;
/** A longer address than this was not made here, and is not read on. */
const READ_MOST = 20_000;

export const EMPTY: Sheet = { edition: 0, title: '', parts: [] };

/** Text as a sheet may hold it: one line, nothing unseen that turns or hides what is around it, capped. */
export function cleanText(text: string, most: number): string {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .trim();
  return [...plain].slice(0, most).join('').trim();
}

/** `policies/x`, or `sources/x#p7`, as `data-sheet-add` names it. */
export const formatItem = ({ collection, id, passage }: SheetItem): string =>
  `${collection}/${id}${passage ? `#${passage}` : ''}`;

/** An item from its name; nothing where it is none. */
export function parseItem(name: string): SheetItem | undefined {
  const [, collection = '', id = '', passage] = /^(\w+)\/([^#]+)(?:#(.+))?$/.exec(name) ?? [];
  if (!Object.hasOwn(LETTERS, collection) || !ID_PATTERN.test(id)) return undefined;
  if (passage && (collection !== 'sources' || !PASSAGE_PATTERN.test(passage))) return undefined;
  return { collection: collection as SheetCollection, id, ...(passage ? { passage } : {}) };
}

/** Text in an address: a plus for a space; nothing at its end that programs leave out of a link. */
const encode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()*~]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replace(/\.$/, '%2E');

/** @throws URIError when it is not text in an address. */
const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', '%20'));

/**
 * A sheet as the fragment of an address, without `#`: the format's version and the edition, then the
 * title, the items and the questions in order, each behind a letter. `1.1/TTwo+mayors/pgarden-estates/QWhy%3F`.
 */
export function formatSheet({ edition, title, parts }: Sheet): string {
  return [
    `${VERSION}.${edition}`,
    ...(title ? [`T${encode(title)}`] : []),
    ...parts.map((part) => {
      if ('question' in part) return `Q${encode(part.question)}`;
      const { collection, id, passage } = part.item;
      return `${LETTERS[collection]}${id}${passage ? `.${passage}` : ''}`;
    }),
  ].join('/');
}

/** A sheet as read from an address. What could not be read of it is told of, part by part. */
export type ReadSheet = { sheet: Sheet; unread: string[] };

/** Reads the fragment of an address. Nothing where it is no sheet at all. */
export function parseSheet(fragment: string): ReadSheet | undefined {
  const [head = '', ...rest] = fragment.slice(0, READ_MOST).split('/');
  const [, version, edition] = /^(\d{1,4})\.(\d{1,6})$/.exec(head) ?? [];
  if (!version) return undefined;
  if (Number(version) !== VERSION)
    return { sheet: EMPTY, unread: [`a sheet in a form that this page does not know (${head})`] };
  const unread: string[] = [];
  const parts: SheetPart[] = [];
  let title = '';
  let items = 0;
  let questions = 0;
  for (const part of rest) {
    if (part.startsWith('@')) continue;
    const read = parsePart(part);
    if (!read) unread.push(part.slice(0, 60));
    else if ('title' in read) title ||= read.title;
    else if ('item' in read && ++items > MOST.items) unread.push(part.slice(0, 60));
    else if ('question' in read && ++questions > MOST.questions) unread.push('a question');
    else parts.push(read);
  }
  if (fragment.length > READ_MOST) unread.push('the end of a very long address');
  return { sheet: { edition: Number(edition), title, parts }, unread };
}

function parsePart(part: string): SheetPart | { title: string } | undefined {
  const letter = part.charAt(0);
  const rest = part.slice(1);
  if (letter === 'T' || letter === 'Q') {
    let text: string;
    try {
      text = cleanText(decode(rest), letter === 'T' ? MOST.title : MOST.question);
    } catch {
      return undefined;
    }
    if (!text) return undefined;
    return letter === 'T' ? { title: text } : { question: text };
  }
  const collection = Object.entries(LETTERS).find(([, own]) => own === letter)?.[0];
  const item = collection && parseItem(`${collection}/${rest.replace('.', '#')}`);
  return item ? { item } : undefined;
}

/** The slide that an address names by a last part `@3`, counted from 1. */
export const readSlide = (fragment: string): number =>
  Number(/(?:^|\/)@(\d{1,3})$/.exec(fragment)?.[1] ?? 1);

export const itemsOf = (sheet: Sheet): SheetItem[] =>
  sheet.parts.flatMap((part) => ('item' in part ? [part.item] : []));

export const holdsItem = (sheet: Sheet, item: SheetItem): boolean =>
  itemsOf(sheet).some((own) => formatItem(own) === formatItem(item));

/** The sheet with an item at its end; the same where it has it or is full. */
export const addItem = (sheet: Sheet, item: SheetItem): Sheet =>
  holdsItem(sheet, item) || itemsOf(sheet).length >= MOST.items
    ? sheet
    : { ...sheet, parts: [...sheet.parts, { item }] };

export const dropItem = (sheet: Sheet, item: SheetItem): Sheet => ({
  ...sheet,
  parts: sheet.parts.filter(
    (part) => 'question' in part || formatItem(part.item) !== formatItem(item),
  ),
});

/** One part moved by so many places, as far as the ends allow. */
export function movePart(sheet: Sheet, index: number, by: number): Sheet {
  const to = Math.max(0, Math.min(sheet.parts.length - 1, index + by));
  const part = sheet.parts[index];
  if (!part || to === index) return sheet;
  const parts = sheet.parts.filter((_, i) => i !== index);
  parts.splice(to, 0, part);
  return { ...sheet, parts };
}

/** What to say of a link's length, where there is something to say. */
export const warnOfLength = (length: number): string | undefined =>
  length > LINK_MOST
    ? `This link has ${length} characters. Some programs cut links after ${LINK_MOST}: take something out, or shorten a question.`
    : undefined;
