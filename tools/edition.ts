// Seals what has changed since the last edition into a new one:
//   npm run edition -- --title "Second edition" [--date 2027-01-31] [--note "What it brought."]
//   npm run edition                 lists what has changed since, and writes nothing
//   … --without-old                 seals although what some fields read before is not at hand
// It writes content/editions.yaml, in which an editor may then put notes and make `changed` into `corrected`,
// and content/edition-digest.txt, a digest of every field by which the next change is seen. What a field read
// before is taken from the version history, at the commit that last changed the digest.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { listPending, toFieldTexts } from '../src/export/changes.ts';
import { checkContent, contentFolder } from '../src/load/archive.ts';
import { digestText, type FieldTexts, formatDigest, narrowChange } from '../src/model/editions.ts';
import { formatReport } from '../src/model/problem.ts';

const { values } = parseArgs({
  options: {
    title: { type: 'string' },
    date: { type: 'string' },
    note: { type: 'string' },
    'without-old': { type: 'boolean', default: false },
  },
});
const folder = contentFolder();
const { archive, problems } = checkContent(folder);
if (!archive || problems.length) {
  console.error(formatReport(problems));
  process.exit(1);
}
const ledger = join(folder, 'editions.yaml');
const digestFile = join(folder, 'edition-digest.txt');
const edition = archive.editions.length + 1;
const differences = edition === 1 ? [] : listPending(archive);
for (const { record, what, field } of differences)
  console.log(`${what.padEnd(9)} ${record}${field ? ` ${field}` : ''}`);
if (edition > 1 && !differences.length) {
  console.log(`Nothing has changed since edition ${edition - 1}.`);
  process.exit(0);
}
if (!values.title) {
  console.log(
    `${differences.length} changes since edition ${edition - 1}; --title "…" seals them.`,
  );
  process.exit(0);
}

const before = differences.length ? readBefore() : new Map<string, ReadonlyMap<string, string>>();
const missing: string[] = [];
const changes = differences.map(({ record, what, field, now }) => {
  if (what === 'added') return { record, what };
  const names = [record, ...wasOf(record)];
  const name = names.find((own) => archive.digest.records.has(own)) ?? record;
  const fields = before.get(name);
  if (what === 'withdrawn') return { record, what, title: fields?.get('title') ?? record };
  const digest = archive.digest.records.get(name)?.get(field ?? '');
  const old = digest ? fields?.get(field ?? '') : '';
  // The digest proves that what the history holds is what the edition was.
  if (old === undefined || (digest && digestText(old) !== digest)) {
    missing.push(`${record} ${field}`);
    return { record, what, field, new: now };
  }
  const narrowed = narrowChange(old, now ?? '');
  return {
    record,
    what,
    field,
    ...(narrowed.old ? { old: narrowed.old } : {}),
    ...(narrowed.new ? { new: narrowed.new } : {}),
  };
});
if (missing.length && !values['without-old']) {
  console.error(
    `What these read before is not in the version history at hand; fetch it whole (git fetch --unshallow), or seal without it (--without-old):\n${missing.join('\n')}`,
  );
  process.exit(1);
}
const entry = {
  edition,
  date: values.date ?? new Date().toISOString().slice(0, 10),
  title: values.title,
  ...(values.note ? { note: values.note } : {}),
  ...(changes.length ? { changes } : {}),
};
const text = existsSync(ledger) ? readFileSync(ledger, 'utf8') : '';
writeFileSync(ledger, text + stringify([entry], { lineWidth: 110 }));
writeFileSync(digestFile, formatDigest(edition, toFieldTexts(archive)));
console.log(
  `Edition ${edition} is sealed, with ${changes.length} changes. Where something was wrong, write \`corrected\` and a \`note\` in editions.yaml; then commit both files.`,
);

function wasOf(name: string): string[] {
  const [collection = '', id = ''] = name.split('/');
  const record = collection === 'sources' ? archive?.sourcesById.get(id) : archive?.records.get(id);
  return record?.was.map((was) => `${collection}/${was}`) ?? [];
}

/** The fields as they were at the commit that last changed the digest. */
function readBefore(): FieldTexts {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'buffer', maxBuffer: 1 << 28 });
  const temporary = mkdtempSync(join(tmpdir(), 'edition-'));
  try {
    const commit = git('log', '-1', '--format=%H', '--', 'edition-digest.txt').toString().trim();
    if (!commit) return new Map();
    // Within the folder, `git archive` packs that folder alone.
    const packed = join(temporary, 'content.tar');
    writeFileSync(packed, git('archive', '--format=tar', commit));
    execFileSync('tar', ['-xf', packed, '-C', temporary]);
    // The words count, whether or not they would still pass as content today.
    const old = checkContent(temporary).archive;
    return old ? toFieldTexts(old) : new Map();
  } catch (error) {
    console.error(
      `The version history could not be read: ${error instanceof Error ? error.message : error}`,
    );
    return new Map();
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
