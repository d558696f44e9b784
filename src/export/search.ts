import { formatWhen, toCalendar, type When } from '../base/when.ts';
import { toPlainText } from '../markdown/plain.ts';
import type { Archive } from '../model/archive.ts';
import { labelCitation } from '../model/footnotes.ts';
import { yearsOf } from '../model/years.ts';
import type { SearchDocument } from '../search/document.ts';

const yearOf = (when: When) => toCalendar(when.from).year;

/** Everything that can be searched: records, and each passage of each source. */
export function toSearchDocuments(archive: Archive): SearchDocument[] {
  const titles = (id: string) => archive.records.get(id)?.title ?? id;
  const plain = (markdown: string) => toPlainText(markdown, titles);
  return [
    ...archive.policies.map(
      (r): SearchDocument => ({
        id: r.id,
        kind: 'policy',
        title: r.title,
        detail: yearsOf(r),
        aliases: [...r.aliases, r.short],
        text: `${r.summary} ${plain(r.body)}`,
        path: r.path,
        year: yearOf(r.date),
      }),
    ),
    ...archive.people.map(
      (r): SearchDocument => ({
        id: r.id,
        kind: 'person',
        title: r.title,
        detail: r.offices.at(-1)?.title ?? '',
        aliases: r.aliases,
        text: `${r.summary} ${plain(r.body)}`,
        path: r.path,
        year: 0,
      }),
    ),
    ...archive.events.map(
      (r): SearchDocument => ({
        id: r.id,
        kind: 'event',
        title: r.title,
        detail: formatWhen(r.date),
        aliases: [...r.aliases, r.short],
        text: `${r.summary} ${plain(r.body)}`,
        path: r.path,
        year: yearOf(r.date),
      }),
    ),
    ...archive.terms.map(
      (r): SearchDocument => ({
        id: r.id,
        kind: 'term',
        title: r.title,
        detail: r.meanings.map(({ expansion }) => expansion).join('; '),
        aliases: r.aliases,
        text: `${r.summary} ${plain(r.body)}`,
        path: r.path,
        year: 0,
      }),
    ),
    ...archive.quotes.map(
      (r): SearchDocument => ({
        id: r.id,
        kind: 'quote',
        title: r.body,
        detail: `${titles(r.speaker)}, ${formatWhen(r.said)}`,
        aliases: r.aliases,
        text: r.note ?? '',
        path: r.path,
        year: yearOf(r.said),
      }),
    ),
    ...archive.sources.flatMap((source): SearchDocument[] => [
      {
        id: source.id,
        kind: 'source',
        title: source.title,
        detail: source.short,
        aliases: [...source.aliases, source.short],
        text: source.summary,
        path: source.path,
        year: yearOf(source.issued),
      },
      ...source.passages.map(
        (passage): SearchDocument => ({
          id: `${source.id}#${passage.id}`,
          kind: 'passage',
          title: labelCitation(source, passage.id),
          detail: source.title,
          aliases: [],
          text: plain([passage.digest, ...passage.notes].join(' ')),
          path: `${source.path}#${passage.id}`,
          year: yearOf(source.issued),
        }),
      ),
    ]),
    ...archive.eras.map(
      (r): SearchDocument => ({
        id: r.id,
        kind: 'era',
        title: r.title,
        detail: formatWhen(r.span),
        aliases: r.aliases,
        text: `${r.summary} ${plain(r.body)}`,
        path: r.path,
        year: yearOf(r.span),
      }),
    ),
  ];
}
