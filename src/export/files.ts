import { formatBibtex } from '../cite/bibtex.ts';
import { citeSource } from '../cite/csl.ts';
import { formatRis } from '../cite/ris.ts';
import type { Archive } from '../model/archive.ts';
import { COLLECTIONS, type Collection } from '../schema/collections.ts';
import { toAnnotations } from './annotations.ts';
import { toChanges } from './changes.ts';
import { toChronology, toTimelineJs } from './chronology.ts';
import {
  describeCollection,
  flattenCollection,
  flattenLinks,
  indexAddresses,
  toCsv,
} from './records.ts';
import { DESCRIBED, describeExport } from './schemas.ts';
import { toSearchDocuments } from './search.ts';
import { toTimelineFrame, toTimelineItems, toWayLinks } from './timeline.ts';

/** One downloadable file: what it holds in a line, and how it is made. */
export type DataFile = { about: string; make(archive: Archive, root: string): string };

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const names = Object.keys(COLLECTIONS) as Collection[];

/** Every file under `/data/`, by name. */
export const DATA_FILES: Record<string, DataFile> = {
  'timeline.json': {
    about: 'Everything with a date, in order of time.',
    make: (archive, root) => json(toChronology(archive, root)),
  },
  'timelinejs.json': {
    about: 'The same for TimelineJS.',
    make: (archive, root) => json(toTimelineJs(archive, root)),
  },
  'drawing.json': {
    about: 'What this site’s own timeline is drawn from.',
    make: (archive) =>
      `${JSON.stringify({ frame: toTimelineFrame(archive), items: toTimelineItems(archive) })}\n`,
  },
  'ways.json': {
    about: 'The links between policies in words, from which the way from one to another is told.',
    make: (archive) => `${JSON.stringify(toWayLinks(archive))}\n`,
  },
  ...Object.fromEntries(
    names.map((name) => [
      `${name}.json`,
      {
        about: `All ${name}, with the fields of their files.`,
        make: (archive: Archive, root: string) => json(flattenCollection(archive, name, root)),
      },
    ]),
  ),
  ...Object.fromEntries(
    names.map((name) => [
      `${name}.csv`,
      {
        about: `All ${name} for a spreadsheet.`,
        make: (archive: Archive, root: string) => toCsv(flattenCollection(archive, name, root)),
      },
    ]),
  ),
  'links.json': {
    about:
      'What came from what: links between policies, and claims of sources, each with its standing.',
    make: (archive, root) => json(flattenLinks(archive, root)),
  },
  'index.json': {
    about: 'Every id and alias, and the address it leads to.',
    make: (archive, root) => json(indexAddresses(archive, root)),
  },
  'changes.json': {
    about: 'What was added, changed, corrected or withdrawn in each edition, and since the last.',
    make: (archive, root) => json(toChanges(archive, root)),
  },
  'references.csl.json': {
    about: 'All sources as CSL-JSON, for reference managers.',
    make: (archive) => json(archive.sources.map(citeSource)),
  },
  'references.bib': {
    about: 'All sources as BibTeX, with the names of biblatex.',
    make: (archive) => formatBibtex(archive.sources.map(citeSource)),
  },
  'references.ris': {
    about: 'All sources as RIS, for reference managers.',
    make: (archive) => formatRis(archive.sources.map(citeSource)),
  },
  'annotations.jsonld': {
    about: 'The quotations as W3C Web Annotations: who said which words of which document.',
    make: (archive, root) => json(toAnnotations(archive, root)),
  },
  'search.json': {
    about: 'What the search looks through, as plain records.',
    make: (archive) => `${JSON.stringify(toSearchDocuments(archive))}\n`,
  },
  ...Object.fromEntries(
    names.map((name) => [
      `schema-${name}.json`,
      {
        about: `The JSON Schema of the files in content/${name}.`,
        make: () => json(describeCollection(name)),
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(DESCRIBED).map((name) => [
      `schema/${name}.json`,
      {
        about: `The JSON Schema of ${name}.json.`,
        make: (_: Archive, root: string) => json(describeExport(name, root)),
      },
    ]),
  ),
};
