import { drawQr } from '../base/qr.ts';
import { formatBibtex } from '../cite/bibtex.ts';
import { citePage, listItems } from '../cite/csl.ts';
import { formatRis } from '../cite/ris.ts';
import type { AnyRecord, Archive, Policy } from '../model/archive.ts';
import { findTies } from '../model/ties.ts';
import { toBrief } from './brief.ts';
import { flattenRecord } from './records.ts';

/** A policy's links to others and theirs to it, each told from its own side. */
const listTies = (archive: Archive, policy: Policy) =>
  Object.values(findTies(archive, policy))
    .flat()
    .map(({ words, policy: { id: to }, status, note }) => ({ words, to, status, note }));

/**
 * The files beside each record's page, by what stands after its id and a full stop. `root` is the
 * site's full address, ending in a slash.
 */
export const RECORD_FILES: Record<
  string,
  (archive: Archive, record: AnyRecord, root: string) => string
> = {
  json: (archive, record, root) => {
    const own = {
      ...flattenRecord(record, root),
      ...(record.is === 'policy' ? { ties: listTies(archive, record) } : {}),
      brief: toBrief(archive, record, root),
    };
    return `${JSON.stringify(own, null, 1)}\n`;
  },
  bib: (archive, record, root) => formatBibtex(listItems(archive, record, root)),
  ris: (archive, record, root) => formatRis(listItems(archive, record, root)),
  'csl.json': (archive, record, root) =>
    `${JSON.stringify(listItems(archive, record, root), null, 1)}\n`,
  'qr.svg': (archive, record, root) => {
    const { URL, title } = citePage(archive, record, root);
    return `${drawQr(URL ?? root, title)}\n`;
  },
};
