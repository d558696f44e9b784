import { toText } from '../base/html.ts';
import { quoteWords } from '../base/quotation-marks.ts';
import { formatMoment, formatWhen } from '../base/when.ts';
import { citePage, citeSource } from '../cite/csl.ts';
import { formatCitation, formatPageCitation } from '../cite/styles.ts';
import { toPlainText } from '../markdown/plain.ts';
import type { AnyRecord, Archive, Source } from '../model/archive.ts';
import { yearsOf } from '../model/years.ts';
import type { Brief } from '../sheet/brief.ts';

type Citation = { source: string; passage?: string | undefined };

/** A source as a list of references has it, with its passage. */
const refer = (source: Source, passage?: string): string =>
  [toText(formatCitation(citeSource(source), 'vancouver')), passage && `Passage ${passage}.`]
    .filter(Boolean)
    .join(' ');

/** What a record rests on first: of a policy, where its beginning is shown. */
function firstCitation(record: AnyRecord): Citation | undefined {
  switch (record.is) {
    case 'policy':
      return (record.milestones.find(({ kind }) => kind === 'began') ?? record.milestones[0])
        ?.cite[0];
    case 'event':
      return record.cite[0];
    case 'quote':
      return { source: record.source, passage: record.passage };
    case 'source':
      return { source: record.id };
    case 'term':
      return record.meanings[0]?.cite[0];
    case 'person':
      return record.offices[0]?.cite[0];
    default:
      return undefined;
  }
}

/** The two citations that a sheet or slide prints of a record: the original, and this site's page. */
function citeTwice(archive: Archive, record: AnyRecord, root: string): Brief['cite'] {
  const first = firstCitation(record);
  const source = first && archive.sourcesById.get(first.source);
  const said =
    record.is === 'quote' ? `${archive.records.get(record.speaker)?.title}, quoted in: ` : '';
  return {
    ...(source
      ? {
          original: said + refer(source, first.passage),
          short: first.passage ? `${source.short}, ${first.passage}` : source.short,
        }
      : {}),
    page: toText(formatPageCitation(citePage(archive, record, root), 'vancouver')),
  };
}

function sortOf(archive: Archive, record: AnyRecord): string {
  const { site } = archive;
  switch (record.is) {
    case 'policy':
      return site.policyKinds.find(({ id }) => id === record.kind)?.title ?? 'Policy';
    case 'event':
      return site.eventKinds.find(({ id }) => id === record.kind)?.title ?? 'Event';
    case 'quote':
      return record.secondhand ? 'Quotation, at second hand' : 'Quotation';
    case 'person':
      return record.kind === 'person' ? 'Person' : 'Organisation';
    default:
      return { source: 'Source', term: 'Term', era: 'Era', trail: 'Trail' }[record.is];
  }
}

function whenOf(record: AnyRecord): string {
  switch (record.is) {
    case 'policy':
      return yearsOf(record);
    case 'event':
      return formatMoment(record.date);
    case 'quote':
      return formatMoment(record.said);
    case 'source':
      return formatMoment(record.issued);
    case 'era':
      return formatWhen(record.span);
    case 'trail':
      return `${record.minutes} minutes`;
    default:
      return '';
  }
}

function textOf(archive: Archive, record: AnyRecord): string {
  if (record.is === 'quote')
    return [record.lead, quoteWords(record.body), record.tail].filter(Boolean).join(' ');
  if (record.is === 'term') {
    const meanings = record.meanings.map(
      ({ expansion, held }) => `${expansion}${held ? `, ${formatWhen(held)}` : ''}`,
    );
    return `${meanings.join('; ')}. ${record.summary}`;
  }
  return toPlainText(record.summary, (id) => archive.records.get(id)?.title ?? id);
}

/** What a sheet or a slide shows of a record. `root` is the site's full address, ending in a slash. */
export function toBrief(archive: Archive, record: AnyRecord, root: string): Brief {
  const titleOf = (id: string) => archive.records.get(id)?.title ?? id;
  return {
    kind: record.is,
    sort: sortOf(archive, record),
    title: record.title,
    path: record.path,
    when: whenOf(record),
    text: textOf(archive, record),
    ...(record.is === 'quote' ? { by: `${titleOf(record.speaker)}, ${record.role}` } : {}),
    cite: citeTwice(archive, record, root),
    ...(record.is === 'source'
      ? {
          passages: Object.fromEntries(
            record.passages.map(({ id, digest }) => [id, { text: toPlainText(digest, titleOf) }]),
          ),
        }
      : {}),
  };
}
