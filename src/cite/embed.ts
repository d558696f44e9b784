import { escapeHtml } from '../base/html.ts';
import type { AnyRecord, Archive } from '../model/archive.ts';
import { nameRecord } from './csl.ts';

/** The records that have a page of their own, and so a card, an embed and an oEmbed answer; a term has a place on a page. */
export const listPaged = (archive: Archive): AnyRecord[] => [
  ...[...archive.records.values()].filter(({ is }) => is !== 'term'),
  ...archive.sources,
];

/** Where the embed of a record or of the timeline stands, from the site's root. */
export const toEmbedPath = (path: string): string => `embed/${path}`;

/** How wide and high an embed is offered, in pixels; a page that listens for its height can do better. */
export const EMBED_SIZE = { width: 600, height: 400 };
export const TIMELINE_EMBED_SIZE = { width: 900, height: 620 };

/**
 * The HTML that shows an embed in another page. It may run its own script, which only tells its height, and
 * open links in a new tab; it may do nothing else.
 */
export const toEmbedCode = (
  address: string,
  title: string,
  { width, height } = EMBED_SIZE,
): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0;width:100%;max-width:${width}px"></iframe>`;

/** The answer of a record's page to who asks how it may be embedded, after oEmbed 1.0. */
export function toOembed(archive: Archive, record: AnyRecord, root: string): unknown {
  const title = nameRecord(archive, record);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: archive.site.name,
    provider_url: root,
    html: toEmbedCode(root + toEmbedPath(record.path), title),
    ...EMBED_SIZE,
    thumbnail_url: `${root}${record.path.replace(/\/$/, '')}.card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
