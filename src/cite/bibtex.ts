import type { CslItem, CslName } from './csl.ts';

/**
 * What each kind is in BibTeX, in the names of biblatex, and how it is told from others of that name.
 * Older styles take what they do not know for `misc`.
 */
export const BIBTEX_TYPES: Record<CslItem['type'], [type: string, subtype?: string]> = {
  'article-journal': ['article'],
  'article-magazine': ['article', 'magazine'],
  'article-newspaper': ['article', 'newspaper'],
  bill: ['legislation', 'bill'],
  book: ['book'],
  hearing: ['misc', 'hearing'],
  interview: ['misc', 'interview'],
  legislation: ['legislation'],
  'post-weblog': ['online', 'weblog'],
  regulation: ['legislation', 'regulation'],
  report: ['report'],
  speech: ['misc', 'speech'],
  webpage: ['online'],
};

const ESCAPES: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  // A brace that stood alone would be counted, even with a backslash before it.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
};

/** Text that BibTeX reads as itself. */
const escapeTex = (text: string): string =>
  text
    .replace(/[\\~^{}]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[#$%&_]/g, (sign) => `\\${sign}`)
    // Two of these in a row would be one of another kind.
    .replace(/([-`',])(?=\1)/g, '$1{}');

/** A name; braces keep together what BibTeX would part at a comma, an `and` or a small letter. */
const formatName = (name: CslName): string => {
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  const part = (text: string) =>
    /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(text) ? text : `{${escapeTex(text)}}`;
  return name.given ? `${part(name.family)}, ${part(name.given)}` : `{${escapeTex(name.family)}}`;
};

/** A date or range as biblatex has it: `2013-04-01`, `2010/2026`, `2007~`. */
const formatDate = ({ 'date-parts': ends, circa }: CslItem['issued']): string =>
  ends
    .map((parts) => parts.map((part, i) => `${part}`.padStart(i ? 2 : 4, '0')).join('-'))
    .join('/')
    .concat(circa && ends.length === 1 ? '~' : '');

/** Things as BibTeX, one entry each, in UTF-8. Titles are in two pairs of braces, so that no style changes their capitals. */
export function formatBibtex(items: readonly CslItem[]): string {
  return items.map(formatEntry).join('\n');
}

function formatEntry(item: CslItem): string {
  const [type, subtype] = BIBTEX_TYPES[item.type];
  const container =
    type === 'article' ? 'journaltitle' : type === 'online' ? 'organization' : 'howpublished';
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(formatName).join(' and ')],
    ['title', `{${escapeTex(item.title)}}`],
    [container, optional(item['container-title'])],
    [type === 'report' ? 'institution' : 'publisher', optional(item.publisher)],
    ['volume', optional(item.volume)],
    ['number', optional(item.issue ?? item.number)],
    ['pages', optional(item.page?.replace(/[–-]/, '--'))],
    ['date', formatDate(item.issued)],
    // Styles older than biblatex read the year alone.
    ['year', `${item.issued['date-parts'][0]?.[0]}`],
    ['entrysubtype', subtype],
    ['url', item.URL?.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', item.accessed && formatDate(item.accessed)],
    ['note', optional(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

const optional = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escapeTex(text);
