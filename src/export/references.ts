import { formatMoment, precisionOf, toCalendar, type When } from '../base/when.ts';
import type { Source } from '../model/archive.ts';

/** A source as CSL-JSON, which reference managers and citation libraries read. */
export function toCsl(source: Source): Record<string, unknown> {
  const parts = (day: number, edtf: string) => {
    const { year, month, day: d } = toCalendar(day);
    const precision = precisionOf(edtf);
    return precision === 'day' ? [year, month, d] : precision === 'month' ? [year, month] : [year];
  };
  const date = (when: When) => {
    const [first = when.edtf, last] =
      when.precision === 'interval' ? when.edtf.split('/') : [when.edtf];
    const both = [parts(when.from, first)];
    if (last && last !== '..') both.push(parts(when.to, last));
    return { 'date-parts': both, ...(when.uncertain ? { circa: true } : {}) };
  };
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(source.authors.length ? { author: source.authors } : {}),
    ...(source.container ? { 'container-title': source.container } : {}),
    ...(source.publisher ? { publisher: source.publisher } : {}),
    ...(source.number ? { number: source.number } : {}),
    issued: date(source.issued),
    ...(source.accessed ? { accessed: date(source.accessed) } : {}),
    ...(source.url ? { URL: source.url } : {}),
  };
}

/** A source in one line, as a list of references prints it: authors, year, title, where, when. */
export function formatReference(source: Source): string {
  const names = source.authors.map((author) =>
    'literal' in author
      ? author.literal
      : [author.family, author.given?.charAt(0)].filter(Boolean).join(' '),
  );
  const who = names.length > 3 ? `${names[0]} and others` : names.join(', ');
  return [
    who,
    source.title,
    [source.container, source.publisher]
      .filter((part, i, all) => part && all.indexOf(part) === i)
      .join(', '),
    source.number,
    formatMoment(source.issued),
  ]
    .filter(Boolean)
    .map((part) => String(part).replace(/\.$/, ''))
    .join('. ')
    .concat('.');
}

/**
 * The address of the original with a text fragment, so that a browser that can lights the words.
 * It is a convenience: where it fails the page opens all the same.
 */
export function toTextFragment(url: string, words: string): string {
  const list = words
    .replace(/\[[^\]]*\]/g, '\u0000')
    .split('\u0000')
    .sort((a, b) => b.length - a.length)[0]
    ?.trim()
    .split(/\s+/);
  if (!list?.length) return url;
  const encode = (part: string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const fragment =
    list.length > 10 ? `${encode(list.slice(0, 5))},${encode(list.slice(-5))}` : encode(list);
  return `${url}#:~:text=${fragment}`;
}
