import { formatMoment, formatWhen, toCalendar, type When } from '../base/when.ts';
import { toPlainText } from '../markdown/plain.ts';
import type { Archive } from '../model/archive.ts';
import { eraOn, yearsOf } from '../model/years.ts';
import { nameBytes } from '../search/bytes.ts';
import {
  orderDocuments,
  pathOf,
  type SearchDocument,
  type SearchKind,
} from '../search/document.ts';
import { EMPTY_LEXICON, type Lexicon, nameEdition, writeIndex } from '../search/index-file.ts';
import { packRecords } from '../search/record-shards.ts';

const yearOf = (when: When) => toCalendar(when.from).year;

/** Everything that can be searched: records, and each passage of each source. */
export function toSearchDocuments(archive: Archive): SearchDocument[] {
  const titleOf = (id: string) => archive.records.get(id)?.title ?? id;
  const plain = (markdown: string) => toPlainText(markdown, titleOf);
  const policies = new Set(archive.policies.map(({ id }) => id));
  /** The policies that mention a passage, or another thing, by its key among the mentions. */
  const mentioning = (key: string) => [
    ...new Set(
      (archive.mentions.get(key) ?? []).flatMap(({ from }) =>
        from.is === 'policy' ? [from.id] : [],
      ),
    ),
  ];
  const make = (
    kind: SearchKind,
    id: string,
    told: Pick<SearchDocument, 'title' | 'detail' | 'aliases' | 'text'>,
    when: When | undefined,
    more: Partial<SearchDocument> = {},
  ): SearchDocument => ({
    id,
    kind,
    ...told,
    path: pathOf(kind, id),
    year: when ? yearOf(when) : 0,
    speaker: '',
    source: '',
    policies: [],
    stance: '',
    seal: 0,
    era: when ? (eraOn(archive, when)?.id ?? '') : '',
    ...more,
  });
  type Told = { title: string; summary: string; aliases: string[]; body: string };
  const tell = ({ title, summary, aliases, body }: Told, detail: string, short?: string) => ({
    title,
    detail,
    aliases: [...new Set(short ? [...aliases, short] : aliases)],
    text: `${summary} ${plain(body)}`,
  });
  const known = (ids: readonly string[]) => ids.filter((id) => policies.has(id));
  return orderDocuments([
    ...archive.policies.map((policy) =>
      make('policy', policy.id, tell(policy, yearsOf(policy), policy.short), policy.date, {
        policies: [policy.id],
      }),
    ),
    ...archive.people.map((person) =>
      make('person', person.id, tell(person, person.offices.at(-1)?.title ?? ''), undefined, {
        policies: known(person.policies),
      }),
    ),
    ...archive.events.map((event) =>
      make('event', event.id, tell(event, formatMoment(event.date), event.short), event.date, {
        policies: known(event.policies),
      }),
    ),
    ...archive.terms.map((term) =>
      make(
        'term',
        term.id,
        tell(term, term.meanings.map(({ expansion }) => expansion).join('; ')),
        undefined,
      ),
    ),
    // An era tells again what its policies and events tell, so its story is not searched.
    ...archive.eras.map((era) =>
      make('era', era.id, tell({ ...era, body: '' }, formatWhen(era.span)), era.span),
    ),
    ...archive.quotes.map((quote) =>
      make(
        'quote',
        quote.id,
        {
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
        },
        quote.said,
        {
          speaker: quote.speaker,
          source: quote.source,
          policies: known(quote.policies),
          stance: quote.stance,
          seal: quote.seal ? (quote.secondhand ? 2 : 1) : 0,
        },
      ),
    ),
    ...archive.sources.flatMap((source) => [
      make(
        'source',
        source.id,
        {
          title: source.title,
          detail: source.short,
          aliases: source.aliases,
          text: source.summary,
        },
        source.issued,
        { source: source.id, policies: mentioning(`@${source.id}`) },
      ),
      ...source.passages.map(({ id, digest, notes }) =>
        make(
          'passage',
          `${source.id}#${id}`,
          {
            title: `${source.short}, ${id}`,
            detail: source.title,
            aliases: source.aliases,
            text: plain([digest, ...notes].join('\n\n')),
          },
          source.issued,
          { source: source.id, policies: mentioning(`@${source.id}#${id}`) },
        ),
      ),
    ]),
  ]);
}

const ACRONYM = /^\p{Lu}{2,}s?$/u;

/**
 * What the terms say of names: which letters stand for which words, in the singular and the plural,
 * and which records belong together because one term leads to another's record or a policy came
 * from another.
 */
export function toLexicon(archive: Archive): Lexicon {
  const forms: string[][] = [];
  const related = new Set<string>();
  const relate = (a: string, b: string) => {
    if (a !== b && !related.has(`${b} ${a}`)) related.add(`${a} ${b}`);
  };
  for (const term of archive.terms) {
    const acronyms = term.aliases.filter((alias) => ACRONYM.test(alias));
    for (const { expansion, see } of term.meanings) {
      const record = see ? archive.records.get(see) : undefined;
      // What follows a comma says more about the meaning and is not its name.
      const [name = ''] = expansion.split(/[,;(]/).map((part) => part.trim());
      if (record) relate(term.id, record.id);
      if (!acronyms.length || !name.includes(' ')) continue;
      const names = [name, record?.title ?? '', ...term.aliases].filter((other) =>
        isPlural(name, other),
      );
      forms.push([...new Set([...acronyms, name, ...names])]);
    }
  }
  // Acronyms that lead to the same record belong together through it.
  const acronymTerms = archive.terms.filter(({ aliases }) =>
    aliases.some((alias) => ACRONYM.test(alias)),
  );
  for (const term of acronymTerms)
    for (const other of acronymTerms)
      if (term.meanings.some(({ see }) => see && other.meanings.some((one) => one.see === see)))
        relate(term.id, other.id);
  for (const policy of archive.policies)
    for (const { to, status } of policy.links) if (status === 'happened') relate(policy.id, to);
  const stances = archive.site.stances.map(({ id, title }): [string, string] => [id, title]);
  return {
    forms,
    related: [...related].sort().map((pair) => pair.split(' ') as [string, string]),
    stances,
  };
}

/** Whether a name is another with a letter or two more at its end. */
const isPlural = (name: string, other: string): boolean =>
  other.toLowerCase().startsWith(name.toLowerCase()) &&
  other.length > name.length &&
  other.length <= name.length + 2;

/** The files that the search fetches, by their path in the folder that the search page has. */
export type SearchFiles = Map<string, Uint8Array<ArrayBuffer>>;

/**
 * Makes the index and the shards of records that the browser fetches. The shards stand in a folder
 * whose name changes with what they hold, so that an index is never used with another's shards.
 */
export async function makeSearchFiles(
  documents: readonly SearchDocument[],
  lexicon: Lexicon = EMPTY_LEXICON,
  oneFile?: number,
): Promise<SearchFiles> {
  const { starts, shards } = packRecords(documents);
  const { core, postings } = writeIndex(documents, starts, lexicon, oneFile);
  const encoder = new TextEncoder();
  const records = shards.map((json) => encoder.encode(json));
  const edition = nameBytes([core, ...postings, ...records]);
  return new Map([
    ['index.bin', await compress(nameEdition(edition, core))],
    ...(await Promise.all(
      postings.map(
        async (bytes, i) => [`${edition}/postings-${i}.bin`, await compress(bytes)] as const,
      ),
    )),
    ...records.map((bytes, i) => [`${edition}/records-${i}.json`, bytes] as const),
  ]);
}

const made = new WeakMap<Archive, Promise<SearchFiles>>();

/** The search files of an archive, made once. */
export function searchFilesOf(archive: Archive): Promise<SearchFiles> {
  let files = made.get(archive);
  if (!files) {
    files = makeSearchFiles(toSearchDocuments(archive), toLexicon(archive));
    made.set(archive, files);
  }
  return files;
}

/** Hosts compress JSON by themselves but send unknown files as they are. */
async function compress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
