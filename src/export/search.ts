import { formatMoment, formatWhen, toCalendar, type When } from '../base/when.ts';
import { toPlainText } from '../markdown/plain.ts';
import type { Archive } from '../model/archive.ts';
import { yearsOf } from '../model/years.ts';
import type { SearchFile, SearchRecord } from '../search/document.ts';

const yearOf = (when: When) => toCalendar(when.from).year;

/** Everything that can be searched: records, and each passage of each source. */
export function toSearchFile(archive: Archive): SearchFile {
  const titleOf = (id: string) => archive.records.get(id)?.title ?? id;
  const plain = (markdown: string) => toPlainText(markdown, titleOf);
  type Told = { id: string; title: string; summary: string; aliases: string[]; body: string };
  const tell = (record: Told, detail: string, year = 0): SearchRecord => ({
    id: record.id,
    title: record.title,
    detail,
    aliases: record.aliases,
    text: `${record.summary} ${plain(record.body)}`,
    year,
  });
  return {
    records: {
      policy: archive.policies.map((policy) => ({
        ...tell(policy, yearsOf(policy), yearOf(policy.date)),
        aliases: [...new Set([...policy.aliases, policy.short])],
      })),
      person: archive.people.map((person) => tell(person, person.offices.at(-1)?.title ?? '')),
      event: archive.events.map((event) => ({
        ...tell(event, formatMoment(event.date), yearOf(event.date)),
        aliases: [...new Set([...event.aliases, event.short])],
      })),
      term: archive.terms.map((term) =>
        tell(term, term.meanings.map(({ expansion }) => expansion).join('; ')),
      ),
      quote: archive.quotes.map((quote) => ({
        id: quote.id,
        title: quote.body,
        detail: `${titleOf(quote.speaker)}, ${formatMoment(quote.said)}`,
        aliases: quote.aliases,
        // What surrounds the words is searched with them: readers remember the topic too.
        text: [
          [quote.lead, '…', quote.tail].filter(Boolean).join(' '),
          quote.occasion,
          quote.note,
          quote.policies.map(titleOf).join(', '),
        ]
          .filter((part) => part && part !== '…')
          .join('. ')
          .replaceAll('..', '.'),
        year: yearOf(quote.said),
      })),
      // An era tells again what its policies and events tell, so its story is not searched.
      era: archive.eras.map((era) =>
        tell({ ...era, body: '' }, formatWhen(era.span), yearOf(era.span)),
      ),
    },
    sources: archive.sources.map((source) => ({
      id: source.id,
      title: source.title,
      short: source.short,
      detail: '',
      aliases: source.aliases,
      text: source.summary,
      year: yearOf(source.issued),
      passages: source.passages.map(({ id, digest, notes }) => [
        id,
        plain([digest, ...notes].join('\n\n')),
      ]),
    })),
  };
}
