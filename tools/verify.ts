// Checks every quotation word for word against the texts of the sources, which stay private:
//   npm run verify -- <folder of texts>          texts that are not in it keep their seals
//   npm run verify -- <folder of texts> --all    a text that is not in it is a failure
// Writes content/verification.json, which is committed and which the pages show.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentFolder } from '../src/load/archive.ts';
import { readContent } from '../src/load/read.ts';
import { linkArchive } from '../src/model/link.ts';
import { formatProblem, formatReport } from '../src/model/problem.ts';
import {
  findLeaks,
  fingerprint,
  LEAK_WORDS,
  matchTexts,
  verifyQuotes,
} from '../src/model/verify.ts';

const whole = process.argv.includes('--all');
const [folder] = process.argv.slice(2).filter((argument) => argument !== '--all');
if (!folder || !existsSync(folder)) {
  console.error(
    folder
      ? `There is no folder ${folder}.`
      : 'Name the folder that holds the texts: npm run verify -- <folder>',
  );
  process.exit(2);
}

const root = contentFolder();
const { content, problems } = readContent(root);
// What a run is about to mend must not stop it: the seals of the last run are left aside.
const linked = linkArchive({ ...content, verification: undefined });
const broken = [...problems, ...linked.problems];
if (broken.length) {
  console.error(formatReport(broken));
  process.exit(1);
}
const { archive } = linked;

const stored = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const texts = matchTexts(archive, stored);
const claimed = archive.sources.filter(({ text }) => text);
const missing = claimed.filter(({ id }) => !texts.has(id));
const today = new Date().toISOString().slice(0, 10);
const result = verifyQuotes(archive, texts, today, content.verification);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|yaml)$/.test(name) && !name.startsWith('quotes'))
  .sort()
  .map((name) => ({
    file: relative(process.cwd(), join(root, name)),
    // A document's own title and address are bibliography: they cannot be put in fresh words.
    text: readFileSync(join(root, name), 'utf8').replace(/^(?:title|url):.*$/gm, ''),
  }));
const leaks = findLeaks(archive, texts.values(), files);

const found = Object.keys(result.verification.quotes).length;
console.log(`${texts.size} of ${claimed.length} texts found by their fingerprints.`);
for (const { id } of missing) console.log(`  not in the folder: the text of ${id}`);
for (const { name, text } of stored)
  if (!claimed.some((source) => source.text?.sha256 === fingerprint(text)))
    console.log(`  no source claims ${name}, whose fingerprint is ${fingerprint(text)}`);
console.log(
  `${found} of ${archive.quotes.length} quotations stand word for word, once, in the passage they claim.`,
);
if (result.unread)
  console.log(`${result.unread} could not be checked: their texts are not in the folder.`);
console.log(
  `${leaks.length} runs of ${LEAK_WORDS} words shared with the texts outside quotations, in ${files.length} files.`,
);

const wrong = [...result.problems, ...leaks];
if (wrong.length || (whole && missing.length)) {
  console.error(['', ...wrong.map(formatProblem), 'Nothing was written.'].join('\n'));
  process.exit(1);
}
const file = join(root, 'verification.json');
const before = content.verification;
const same =
  JSON.stringify([before?.texts, before?.quotes]) ===
  JSON.stringify([result.verification.texts, result.verification.quotes]);
// A run that finds the same writes nothing, so that checking alone changes no file.
if (same) console.log(`Unchanged since ${before?.checked}.`);
else {
  writeFileSync(file, `${JSON.stringify(result.verification, null, 2)}\n`);
  console.log(`Written to ${relative(process.cwd(), file)}, dated ${today}.`);
}
