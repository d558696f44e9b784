import type { z } from 'astro/zod';
import type { When } from '../base/when.ts';
import type { Passage } from '../markdown/passages.ts';
import type { COLLECTIONS, Collection } from '../schema/collections.ts';
import type { editions } from '../schema/editions.ts';
import type { about, offices, site, verification } from '../schema/site.ts';
import type { Digest } from './editions.ts';

/** Where something stands in a file, so that a problem can point at it. */
export type Place = {
  /** Path of the file from the project's root. */
  file: string;
  /** The line of a front-matter field, counted from 1. */
  lineOf(path: readonly (string | number)[]): number;
};

/** One file as read and checked by its schema, not yet linked to others. */
export type Entry<C extends Collection = Collection> = {
  [K in C]: {
    collection: K;
    id: string;
    place: Place;
    data: z.output<(typeof COLLECTIONS)[K]>;
    body: string;
    /** The line of the file that the body begins on. */
    bodyLine: number;
  };
}[C];

/** What a record is, as `data-kind` says it. */
export type Kind = 'policy' | 'event' | 'quote' | 'source' | 'person' | 'term' | 'era' | 'trail';

type Linked<K extends Kind, C extends Collection> = z.output<(typeof COLLECTIONS)[C]> & {
  is: K;
  collection: C;
  id: string;
  /** Address from the site's root without a leading slash: `policies/garden-estates/`. */
  path: string;
  place: Place;
  body: string;
  bodyLine: number;
};

/** A policy with the parts of its life that its milestones bound. */
export type Policy = Linked<'policy', 'policies'> & {
  began: When | undefined;
  ended: When | undefined;
  /** The date it is filed under: when it began, or else its first milestone. */
  date: When;
};
export type TimelineEvent = Linked<'event', 'events'>;
export type Quote = Linked<'quote', 'quotes'> & { summary: string; seal: Seal | undefined };
export type Source = Linked<'source', 'sources'> & { passages: Passage[] };
export type Person = Linked<'person', 'people'>;
export type Term = Linked<'term', 'terms'>;
export type Era = Linked<'era', 'eras'>;
export type Trail = Linked<'trail', 'trails'>;
export type AnyRecord = Policy | TimelineEvent | Quote | Source | Person | Term | Era | Trail;

export type Site = z.output<typeof site>;
export type Office = z.output<typeof offices>[number];
/** What was added, changed, corrected or withdrawn up to one day, under one number. */
export type Edition = z.output<typeof editions>[number];

/** The proof that a quotation was found word for word in the text of its source. */
export type Seal = {
  /** The day of the check, `2026-11-22`. */
  checked: string;
  /** SHA-256 of the normalised text it was checked against. */
  text: string;
};

/** What `npm run verify` wrote: when it ran, and the digest of each quotation that it found. */
export type Verification = z.output<typeof verification>;

/** The page that tells what the site is. */
export type About = z.output<typeof about> & { place: Place; body: string; bodyLine: number };

/** Everything read from a content folder. */
export type Content = {
  entries: Entry[];
  site: Site;
  sitePlace: Place;
  offices: Office[];
  officesPlace: Place;
  about: About | undefined;
  editions: Edition[];
  editionsPlace: Place;
  /** What the last edition was, field by field. */
  digest: Digest;
  /** Undefined leaves the seals unchecked, which only the check that makes them may do. */
  verification: Verification | undefined;
  /** Ids of files that failed their schema: a reference to one of them is not wrong as well. */
  failed: ReadonlySet<string>;
};

/** From one record, or one of its fields, to another. Passages are written `source#p7`. */
export type Mention = { from: AnyRecord; to: string; how: string };

/** The whole content, linked. Plain values: nothing in it changes after linking. */
export type Archive = {
  site: Site;
  about: About | undefined;
  offices: Office[];
  /** In order of their numbers. */
  editions: Edition[];
  digest: Digest;
  policies: Policy[];
  events: TimelineEvent[];
  quotes: Quote[];
  sources: Source[];
  people: Person[];
  terms: Term[];
  eras: Era[];
  trails: Trail[];
  /** Every record that `[[id]]` may name: all but sources, whose ids are their own. */
  records: ReadonlyMap<string, AnyRecord>;
  sourcesById: ReadonlyMap<string, Source>;
  /** Who mentions a record (by id), a source (`@id`) or a passage (`@id#p7`). */
  mentions: ReadonlyMap<string, Mention[]>;
};
