import { createHash } from 'node:crypto';

/** Every record's fields as texts: record (`policies/x`) to field to text. */
export type FieldTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;
/** What an edition was: record to field to the beginning of the text's SHA-256. */
export type Digest = { edition: number; records: ReadonlyMap<string, ReadonlyMap<string, string>> };
/** A difference between an edition and what there is now. `now` is the text as it reads today. */
export type Difference = {
  record: string;
  what: 'added' | 'changed' | 'withdrawn';
  field?: string;
  now?: string;
};

/** Eight hexadecimal digits: enough to see a change, not to prove a text. */
export const digestText = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The digest as a file: a line for each record, so that a change of one is a change of one line. */
export function formatDigest(edition: number, texts: FieldTexts): string {
  const lines = [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([record, fields]) =>
      [record, ...[...fields].map(([field, text]) => `${field}:${digestText(text)}`)].join(' '),
    );
  return `edition ${edition}\n${lines.join('\n')}\n`;
}

/** Reads a digest's file. An empty text is the digest of nothing, edition 0. */
export function parseDigest(text: string): Digest {
  const [head = '', ...lines] = text.split('\n').filter(Boolean);
  return {
    edition: Number(/^edition (\d+)$/.exec(head)?.[1] ?? 0),
    records: new Map(
      lines.map((line) => {
        const [record = '', ...fields] = line.split(' ');
        return [
          record,
          new Map(fields.map((field) => field.split(':') as [string, string])),
        ] as const;
      }),
    ),
  };
}

/**
 * What differs from an edition, in the order of the records. `formerly` names the ids that a record had
 * before, so that one that was renamed is the same record still.
 */
export function compareWithDigest(
  digest: Digest,
  texts: FieldTexts,
  formerly: (record: string) => readonly string[] = () => [],
): Difference[] {
  const seen = new Set<string>();
  const differences = [...texts].flatMap(([record, fields]): Difference[] => {
    const was = [record, ...formerly(record)].find((name) => digest.records.has(name));
    const before = was && digest.records.get(was);
    if (!before) return [{ record, what: 'added' }];
    seen.add(was);
    const names = new Set([...before.keys(), ...fields.keys()]);
    return [...names].flatMap((field) => {
      const now = fields.get(field) ?? '';
      return before.get(field) === (now ? digestText(now) : undefined)
        ? []
        : [{ record, what: 'changed', field, now }];
    });
  });
  const gone = [...digest.records.keys()].filter((record) => !seen.has(record));
  return [
    ...differences,
    ...gone.map((record): Difference => ({ record, what: 'withdrawn' })),
  ].sort((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0));
}

/** The lines in which two texts differ: those at the beginning and the end that both have are left out. */
export function narrowChange(old: string, now: string): { old: string; new: string } {
  const a = old.split('\n');
  const b = now.split('\n');
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const cut = (lines: string[]) => lines.slice(start, lines.length - end).join('\n');
  return { old: cut(a).trim(), new: cut(b).trim() };
}
