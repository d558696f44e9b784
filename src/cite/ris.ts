import type { CslDate, CslItem, CslName } from './csl.ts';

/**
 * What each kind is in RIS, and its name in words (`M3`) where RIS has none of its own for it.
 * See the list of types in the specification; `STAT` is a statute, `PCOMM` would be a private talk.
 */
export const RIS_TYPES: Record<CslItem['type'], [type: string, inWords?: string]> = {
  'article-journal': ['JOUR'],
  'article-magazine': ['MGZN'],
  'article-newspaper': ['NEWS'],
  bill: ['BILL'],
  book: ['BOOK'],
  hearing: ['HEAR'],
  interview: ['GEN', 'Interview'],
  legislation: ['STAT'],
  'post-weblog': ['BLOG'],
  regulation: ['LEGAL'],
  report: ['RPRT'],
  speech: ['GEN', 'Speech'],
  webpage: ['ELEC'],
};

/** `2013/04/01/`; of a range, its first day, with the last in words behind it, since RIS has no ranges. */
const formatDate = ({ 'date-parts': [first = [], last], circa }: CslDate): string => {
  const slots = [0, 1, 2].map((i) =>
    first[i] === undefined ? '' : `${first[i]}`.padStart(i ? 2 : 4, '0'),
  );
  const more = [circa ? 'about' : '', last ? `to ${last.join('-')}` : ''].filter(Boolean).join(' ');
  return [...slots, more].join('/');
};

/** `Vance, Nora`. A comma parts a person's names, so a body's own commas must go. */
const formatName = (name: CslName): string =>
  'literal' in name
    ? name.literal.replaceAll(',', ' ').replace(/ {2,}/g, ' ')
    : `${name.family}, ${name.given ?? ''}`.trim();

/** Things as RIS, one record each, in UTF-8 with the line ends that the format asks for. */
export function formatRis(items: readonly CslItem[]): string {
  return items.map(formatRecord).join('');
}

function formatRecord(item: CslItem): string {
  const [type, inWords] = RIS_TYPES[item.type];
  const [first, last] = item.page?.split(/[–-]/) ?? [];
  const lines: [string, string | undefined][] = [
    ['TY', type],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['A1', formatName(name)]),
    ['T1', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['M1', item.number],
    ['M3', inWords],
    ['Y1', formatDate(item.issued)],
    ['UR', item.URL],
    ['Y2', item.accessed && formatDate(item.accessed)],
    ['N1', item.note],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s+/g, ' ')}\r\n`)
    .join('');
}
