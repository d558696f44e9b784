// Keeps the ledger of every address ever published:
//   npm run permalinks            adds the addresses of the present build to content/permalinks.txt
//   npm run permalinks -- --check fails when an address of the ledger no longer answers
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../src/load/archive.ts';

const dist = process.env.OUT_DIR ?? 'dist';
const ledger = join(contentFolder(), 'permalinks.txt');
if (!existsSync(dist)) {
  console.error(`There is no ${dist}: run npm run build first.`);
  process.exit(2);
}
/** The places within a page that are cited: passages, claims and terms. */
const placesIn = (name: string): string[] =>
  name.endsWith('index.html')
    ? [
        ...readFileSync(join(dist, name), 'utf8').matchAll(
          /<\w+ id="([^"]+)" data-kind="(?:passage|claim|term)"/g,
        ),
      ].map(([, id]) => `#${id}`)
    : [];

const published = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /(?:^|\/)index\.html$|\.(?:json|csv|bib|ris|jsonld)$/.test(name))
  // The parts of the search are named after what is in them and belong to one edition: nobody cites them.
  .filter((name) => !/^(?:_astro|search\/[^/]+)\//.test(name))
  .flatMap((name) => {
    const address = `/${name.replace(/index\.html$/, '')}`;
    return ['', ...placesIn(name)].map((place) => address + place);
  })
  .sort();
const kept = existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n').filter(Boolean) : [];

if (process.argv.includes('--check')) {
  const answering = new Set(published);
  const gone = kept.filter((address) => !answering.has(address));
  const fresh = published.filter((address) => !kept.includes(address));
  for (const address of gone)
    console.error(
      `content/permalinks.txt:${kept.indexOf(address) + 1}: ${address} was published and no longer answers; give it back, or name the old id under \`was\` of the record that took its place`,
    );
  for (const address of fresh)
    console.error(`content/permalinks.txt: ${address} is new; run npm run permalinks to enter it`);
  if (gone.length || fresh.length) process.exit(1);
  console.log(`All ${kept.length} addresses of the ledger answer.`);
} else {
  const all = [...new Set([...kept, ...published])].sort();
  writeFileSync(ledger, `${all.join('\n')}\n`);
  console.log(`${all.length - kept.length} addresses entered, ${all.length} in all.`);
}
