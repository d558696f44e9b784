import type { AnyRecord, Archive, Site, Source } from './archive.ts';
import { STATUS_WORDS } from './ties.ts';

type Stated = Source['claims'][number];
type Dispute = Site['disputes'][number];

/** Something a source says of how one thing led to, ended or changed another, with both ends found. */
export type Claim = Omit<Stated, 'subject' | 'object'> & {
  source: Source;
  subject: AnyRecord;
  object: AnyRecord;
  /** Address from the site's root: the place on the source's page where it stands. */
  path: string;
};

/** What a claim that is not history is, said so that it cannot be mistaken for history. */
export const CLAIM_WORDS: Record<Stated['status'], string> = {
  ...STATUS_WORDS,
  'reader’s opinion': 'A reader’s opinion',
};

const claimsByArchive = new WeakMap<Archive, Claim[]>();

/** Every claim of every source, in order of publication and then as they stand in the source. */
export function listClaims(archive: Archive): Claim[] {
  // Every page of a record asks for them, so they are gathered once.
  const known = claimsByArchive.get(archive);
  if (known) return known;
  const claims = archive.sources.flatMap((source) =>
    source.claims.flatMap((claim) => {
      const subject = archive.records.get(claim.subject);
      const object = archive.records.get(claim.object);
      return subject && object
        ? [{ ...claim, source, subject, object, path: `${source.path}#${claim.id}` }]
        : [];
    }),
  );
  claimsByArchive.set(archive, claims);
  return claims;
}

/** The claims that a record is either end of. */
export const claimsAbout = (archive: Archive, record: AnyRecord): Claim[] =>
  listClaims(archive).filter(({ subject, object }) => subject === record || object === record);

/** A question on which sources contradict one another, with what each side says. */
export type DisputeView = Omit<Dispute, 'sides'> & {
  sides: (Dispute['sides'][number] & { claims: Claim[] })[];
};

/** Every dispute with its sides; of all, or of those that a record is a part of. */
export function listDisputes(archive: Archive, record?: AnyRecord): DisputeView[] {
  const claims = listClaims(archive);
  return archive.site.disputes
    .map((dispute) => ({
      ...dispute,
      sides: dispute.sides.map((side) => ({
        ...side,
        claims: claims.filter((claim) => claim.dispute === dispute.id && claim.side === side.id),
      })),
    }))
    .filter(
      ({ sides }) =>
        !record ||
        sides.some(({ claims: own }) =>
          own.some(({ subject, object }) => subject === record || object === record),
        ),
    );
}
