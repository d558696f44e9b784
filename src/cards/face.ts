import { toText } from '../base/html.ts';
import { quoteWords } from '../base/quotation-marks.ts';
import { formatMoment, formatWhen } from '../base/when.ts';
import { citeSource } from '../cite/csl.ts';
import { formatCitation } from '../cite/styles.ts';
import type { AnyRecord, Archive, Source } from '../model/archive.ts';
import { yearsOf } from '../model/years.ts';
import { findFirstCitation } from '../pictures/poster.ts';

/** What a picture of a record says, in words: the same for a card and for a slide. */
export type Face = {
  /** Number of the lane's colour; 0 for what has no lane. */
  hue: number;
  /** The line above: what it is, and when. */
  kicker: string;
  /** A title, or the words of a quotation without their outer marks. */
  head: string;
  /** Whether the head is somebody's words: it stands in quotation marks and is never cut without `[…]`. */
  quoted: boolean;
  /** Sentences under the head. */
  body: string | undefined;
  /** Who said it and where, or what else is to be known in a line. */
  under: string[];
  /** The original that it rests on, with the passage. */
  cite: string | undefined;
  site: string;
  /** Where it stands, without the scheme. */
  address: string;
};

/** The original that a record rests on first, as a reference. All pictures and alt texts take it from here. */
function referTo(archive: Archive, record: AnyRecord): string | undefined {
  const cited = record.is === 'source' ? undefined : findFirstCitation(archive, record.id);
  const source = cited && archive.sourcesById.get(cited.source);
  if (!source) return undefined;
  const reference = toText(formatCitation(citeSource(source), 'vancouver'));
  return `${reference}${cited.passage ? ` Passage ${cited.passage}.` : ''}`;
}

const kindOf = (kinds: readonly { id: string; title: string }[], id: string): string =>
  kinds.find((kind) => kind.id === id)?.title ?? id;

const writeAuthors = ({ authors }: Source): string =>
  authors
    .map((author) =>
      'literal' in author
        ? author.literal
        : [author.given, author.family].filter(Boolean).join(' '),
    )
    .join(', ');

type Told = Pick<Face, 'kicker' | 'head' | 'body' | 'under'> & { lane?: string };

function tell(archive: Archive, record: AnyRecord): Told {
  const { site } = archive;
  switch (record.is) {
    case 'policy':
      return {
        lane: record.lane,
        kicker: `${kindOf(site.policyKinds, record.kind)} · ${yearsOf(record)}`,
        head: record.title,
        body: record.summary,
        under: [],
      };
    case 'event':
      return {
        lane: record.lane,
        kicker: `${kindOf(site.eventKinds, record.kind)} · ${formatMoment(record.date)}`,
        head: record.title,
        body: record.summary,
        under: [],
      };
    case 'quote': {
      const speaker = archive.records.get(record.speaker)?.title ?? record.speaker;
      const about = [record.secondhand && 'At second hand.', record.lead].filter(Boolean).join(' ');
      return {
        kicker: about || 'Quotation',
        head: record.body,
        body: record.tail,
        under: [
          `${speaker}, ${record.role}. ${capitalise(formatMoment(record.said))}.`,
          `${record.occasion}.`,
        ],
      };
    }
    case 'source':
      return {
        kicker: `Source · ${formatMoment(record.issued)}`,
        head: record.title,
        body: undefined,
        under: [
          writeAuthors(record),
          [...new Set([record.container, record.publisher])].filter(Boolean).join(', '),
        ],
      };
    case 'person':
      return {
        kicker: record.kind === 'person' ? 'Person' : 'Organisation',
        head: record.title,
        body: record.summary,
        under: [],
      };
    case 'era':
      return {
        kicker: `Era · ${formatWhen(record.span)}`,
        head: record.title,
        body: record.summary,
        under: [],
      };
    case 'trail':
      return {
        kicker: `Trail · ${record.minutes} minutes`,
        head: record.title,
        body: record.summary,
        under: [record.audience],
      };
    case 'term':
      return { kicker: 'Term', head: record.title, body: record.summary, under: [] };
  }
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const shorten = (address: string): string => address.replace(/^https?:\/\//, '');

/** What the pictures of a record say. `root` is the site's full address, ending in a slash. */
export function toFace(archive: Archive, record: AnyRecord, root: string): Face {
  const { lane, ...told } = tell(archive, record);
  return {
    hue: archive.site.lanes.find(({ id }) => id === lane)?.hue ?? 0,
    quoted: record.is === 'quote',
    cite: referTo(archive, record),
    site: archive.site.name,
    address: shorten(root + record.path),
    ...told,
    under: told.under.filter(Boolean),
  };
}

/** What the picture of the site itself says, which stands for every page that is no record's. */
export const toSiteFace = ({ site }: Archive, root: string): Face => ({
  hue: 0,
  kicker: `Confirmed to ${formatWhen(site.confirmed)}`,
  head: site.name,
  quoted: false,
  body: site.tagline,
  under: [],
  cite: undefined,
  site: site.edition,
  address: shorten(root),
});

/** Whether a record is made into slides: what is said, done or decided is; a source or a person is not. */
export const hasSlide = ({ is }: AnyRecord): boolean =>
  is === 'quote' || is === 'event' || is === 'policy';

/**
 * The text that stands for the picture of a record where it cannot be seen: all the words that are in it.
 * A reader copies it with the picture.
 */
export function toAltText(archive: Archive, record: AnyRecord, root: string): string {
  const face = toFace(archive, record, root);
  const head = face.quoted ? quoteWords(face.head) : `${face.head}.`;
  const kicker =
    face.quoted && face.kicker === 'Quotation' ? [] : [`${face.kicker}${face.quoted ? '' : '.'}`];
  return [
    ...kicker,
    head,
    face.body,
    ...face.under,
    face.cite && `Source: ${face.cite}`,
    face.address,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where a page's picture and its oEmbed answer stand, from the site's root, and what the picture says. */
export type Preview = { image: string; alt: string; oembed?: string | undefined };

export const toPreview = (archive: Archive, record: AnyRecord, root: string): Preview => {
  const path = record.path.replace(/\/$/, '');
  return {
    image: `${path}.card.png`,
    alt: toAltText(archive, record, root),
    oembed: `${path}.oembed.json`,
  };
};
