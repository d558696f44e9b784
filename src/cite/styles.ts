import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { escapeHtml } from '../base/html.ts';
import type { CslItem } from './csl.ts';

/** The styles in which a citation is offered, by the name that `data-style` has for them. */
export const STYLES = [
  { id: 'vancouver', title: 'Vancouver', template: 'vancouver' },
  { id: 'harvard', title: 'Harvard', template: 'harvard1' },
  { id: 'apa', title: 'APA', template: 'apa' },
] as const;
export type StyleId = (typeof STYLES)[number]['id'];

const { styles, locales, engine: makeEngine } = plugins.config.get('@csl');
const LOCALE = 'en-GB';

/** What is needed of the library's engine: the entry of one item, with its italics. */
type Engine = {
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]];
};

/** The library brings American English only: dates, quotation marks and stops are set right here. */
const toBritish = (locale: string): string =>
  locale
    .replace('xml:lang="en-US"', `xml:lang="${LOCALE}"`)
    .replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"')
    .replace(
      /<date form="text">.*?<\/date>/s,
      '<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>',
    )
    .replace(/(name="open-quote">)“/, '$1‘')
    .replace(/(name="close-quote">)”/, '$1’')
    .replace(/(name="open-inner-quote">)‘/, '$1“')
    .replace(/(name="close-inner-quote">)’/, '$1”');

/**
 * A style without what it says of citations in the text and of order. A list of one needs neither,
 * and most of the time would go into telling like authors apart.
 */
const toEntriesOnly = (style: string): string =>
  style
    .replace(
      /<citation[\s>].*<\/citation>/s,
      '<citation><layout><text variable="title"/></layout></citation>',
    )
    .replace(/(<bibliography[^>]*>)\s*<sort>.*?<\/sort>/s, '$1');

const engines = new Map<StyleId, { engine: Engine; items: Map<string, CslItem> }>();

function loadEngine(id: StyleId): { engine: Engine; items: Map<string, CslItem> } {
  const found = engines.get(id);
  if (found) return found;
  const template = STYLES.find((style) => style.id === id)?.template ?? '';
  if (!locales.has(LOCALE)) locales.add(LOCALE, toBritish(locales.get('en-US')));
  const name = `${template}-entries`;
  styles.add(name, toEntriesOnly(styles.get(template)));
  const items = new Map<string, CslItem>();
  const engine = makeEngine([], name, LOCALE, 'html');
  engine.sys.retrieveItem = (key: string) => items.get(key);
  const made = { engine, items };
  engines.set(id, made);
  return made;
}

/** What was formatted already: the same source is cited on many pages. */
const formatted = new Map<string, string>();

/**
 * One thing as a list of references in a style has it, in safe HTML of which the only elements are
 * `<i>`. The note of an item is not part of it.
 */
export function formatCitation(item: CslItem, style: StyleId): string {
  const key = `${style} ${JSON.stringify(prepare(item, style))}`;
  const text = formatted.get(key) ?? formatEntry(prepare(item, style), style);
  formatted.set(key, text);
  return text;
}

/** Letters that no style changes, and no name holds. */
const NAME = 'Xnamex';
const ADDRESS = 'https://xaddressx.example/';

/**
 * A page of one site in a style. They differ in name and address only, so one of them is formatted and
 * these are put in; but a name that ends with a stop of its own changes what stands behind it.
 */
export function formatPageCitation(page: CslItem, style: StyleId): string {
  const { title, URL } = page;
  if (!URL || /[^\p{L}\d]$/u.test(title.replace(/[”’)]+$/, ''))) return formatCitation(page, style);
  return formatCitation({ ...page, title: NAME, URL: ADDRESS }, style)
    .replace(NAME, () => escapeHtml(title))
    .replace(ADDRESS, () => escapeHtml(URL));
}

function formatEntry(item: CslItem, style: StyleId): string {
  const { engine, items } = loadEngine(style);
  const id = `${items.size}`;
  items.set(id, { ...item, id });
  engine.updateItems([id]);
  const [entry = ''] = engine.makeBibliography()[1];
  return entry
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, '')
    .replace(/<\/?(?:div|span)[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text that keeps its capitals as they were published. */
const keepCase = (text: string): string => `<span class="nocase">${text}</span>`;

/** An item as the styles need it to say what is true of it. */
function prepare({ note, ...item }: CslItem, style: StyleId): CslItem {
  const made: CslItem = { ...item, id: '' };
  if (item.type === 'legislation' || item.type === 'regulation') {
    // The styles know the numbers of American laws only, and would name them so: here they are part of the name.
    const number = item.number?.replace(/^\d{4} (?=c\. )/, '');
    made.title = keepCase([item.title, number].filter(Boolean).join(', '));
    delete made.number;
  }
  // Without a volume an article would be called a preprint.
  if (item.type === 'article-journal' && !item.volume && !item.issue)
    made.type = 'article-magazine';
  if (item['container-title']) made['container-title'] = keepCase(item['container-title']);
  // Authors who are counted and not named: this style has a word for them and no `and`.
  if (style === 'vancouver' && item.author)
    made.author = item.author.map((name) =>
      'literal' in name && /^(?:others|colleagues)$/.test(name.literal)
        ? { literal: 'et al' }
        : name,
    );
  return made;
}
