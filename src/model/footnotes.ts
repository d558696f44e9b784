import type { Days } from '../base/when.ts';
import type { Resolver } from '../markdown/references.ts';
import { renderInline, renderMarkdown, renderPlain } from '../markdown/render.ts';
import type { AnyRecord, Archive, Source } from './archive.ts';
import { makeGlossary } from './gloss.ts';

/** One numbered entry of a page's list of sources. */
export type Footnote = {
  number: number;
  source: Source;
  passage: string | undefined;
  href: string;
};

/** Renders the texts of one page and numbers what they cite, in order of first use. */
export type PageTexts = {
  markdown(text: string): string;
  inline(text: string): string;
  /** A text without marks, such as a summary. */
  plain(text: string): string;
  /** The superscript numbers of citations that stand in front matter. */
  cite(citations: { source: string; passage?: string | undefined }[]): string;
  /** All cited so far; read it after the texts are rendered. */
  footnotes(): Footnote[];
};

/** What a citation is called: `The Gazette, 4 March 2022, p3`. */
const labelCitation = (source: Source, passage?: string): string =>
  passage ? `${source.short}, ${passage}` : source.short;

/**
 * @param base address of the site's root, ending in a slash
 * @param embed how a record alone in its paragraph is shown, if at all
 * @param about whose page it is and the time it tells of: its terms are explained as of then
 */
export function makePageTexts(
  archive: Archive,
  base: string,
  embed: (record: AnyRecord) => string | undefined = () => undefined,
  about?: { record: AnyRecord; time: Days },
): PageTexts {
  const notes = new Map<string, Footnote>();
  const resolver: Resolver = {
    record(id) {
      const record = archive.records.get(id);
      return record && { href: base + record.path, title: record.title, kind: record.is };
    },
    cite(id, passage) {
      const source = archive.sourcesById.get(id) as Source;
      const key = `${id}#${passage ?? ''}`;
      const href = `${base}${source.path}${passage ? `#${passage}` : ''}`;
      const note = notes.get(key) ?? { number: notes.size + 1, source, passage, href };
      notes.set(key, note);
      return { number: note.number, href, label: labelCitation(source, passage) };
    },
    embed(id) {
      const record = archive.records.get(id);
      return record && embed(record);
    },
    ...(about ? { gloss: makeGlossary(archive, base, about.time, about.record) } : {}),
  };
  return {
    markdown: (text) => renderMarkdown(text, resolver),
    inline: (text) => renderInline(text, resolver),
    plain: (text) => renderPlain(text, resolver),
    cite: (citations) =>
      citations.length
        ? renderInline(
            `[${citations.map(({ source, passage }) => `@${source}${passage ? `, ${passage}` : ''}`).join('; ')}]`,
            resolver,
          )
        : '',
    footnotes: () => [...notes.values()],
  };
}
