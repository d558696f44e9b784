/** A passage as a sheet shows it: its digest without marks. */
export type BriefPassage = { text: string };

/**
 * What a sheet or a slide shows of a record, in words. It stands in the record's own JSON under `brief`.
 * Addresses in citations are whole; `path` counts from the site's root.
 */
export type Brief = {
  /** What it is, as `data-kind` says it. */
  kind: string;
  /** What it is in words: `Scheme`, `Quotation`. */
  sort: string;
  title: string;
  path: string;
  /** When it lived, happened or was said; empty where it has no date. */
  when: string;
  /** Its summary; of a quotation the words, in quotation marks. */
  text: string;
  /** Who said it, as what, of a quotation. */
  by?: string;
  /** The original as a reference and in a few words, where there is one; and this site's page. */
  cite: { original?: string; short?: string; page: string };
  /** Of a source: its passages by number. */
  passages?: Record<string, BriefPassage>;
};
