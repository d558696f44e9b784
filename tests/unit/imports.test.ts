import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** The table of folders in DESIGN.md: what each may import, and which packages. */
const rules = new Map(
  [
    ...readFileSync('DESIGN.md', 'utf8').matchAll(
      /^\| `src\/(\w+)` \|[^|]*\|([^|]*)\|([^|]*)\|$/gm,
    ),
  ].map(([, folder = '', may = '', packages = '']) => {
    const list = (text: string) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean);
    return [folder, { may: list(may), packages: list(packages) }] as const;
  }),
);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:ts|astro)$/.test(name) && !name.endsWith('.d.ts'));

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?\sfrom\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

const importsOf = (file: string): string[] =>
  [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map(
    ([, from, bare]) => from ?? bare ?? '',
  );

test('the table names every folder and nothing else', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...rules.keys()].sort()).toEqual(folders.sort());
});

test('no file imports what the table does not allow', () => {
  const wrong = files.flatMap((file) => {
    const folder = file.split('/')[0] ?? '';
    const rule = rules.get(folder);
    return importsOf(file).flatMap((from) => {
      if (from.startsWith('.')) {
        const target = posix.join(dirname(file).replaceAll('\\', '/'), from).split('/')[0] ?? '';
        return target === folder || rule?.may.includes(target)
          ? []
          : [`src/${file} imports ${from}`];
      }
      return rule?.packages.includes(from) ? [] : [`src/${file} imports the package ${from}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('the test sees imports', () => {
  expect(importsOf('pictures/poster.ts')).toContain('d3-scale');
  expect(importsOf('pages/index.astro')).toContain('../components/Timeline.astro');
});

test('what runs anywhere touches neither Node nor the page', () => {
  for (const file of files.filter((name) => /^(?:base|search|timeline)\//.test(name)))
    expect(readFileSync(join('src', file), 'utf8'), file).not.toMatch(
      /['"]node:|(?<![\w.])document\.(?:query|create|body|document)|\bwindow\./,
    );
});

test('nothing in the engine knows its subject', () => {
  // The names that this site's own records go by, those of two words and more.
  const names = ['policies', 'people', 'eras'].flatMap((collection) =>
    readdirSync(join('content', collection)).flatMap((file) => {
      const text = readFileSync(join('content', collection, file), 'utf8');
      return [...text.matchAll(/^(?:title|short): (.+)$/gm)].map(([, name = '']) =>
        name.toLowerCase(),
      );
    }),
  );
  const telling = [...new Set(names)].filter((name) => name.includes(' '));
  expect(telling.length).toBeGreaterThan(40);
  const styles = readdirSync('src/styles').map((name) => `styles/${name}`);
  for (const file of [...files, ...styles]) {
    const text = readFileSync(join('src', file), 'utf8');
    expect(text, file).not.toMatch(
      /\bNHS\b|\bGPs?\b|\bGMS\b|\b(?:PC[GNT]|CCG|ICB)s?\b|general practice/,
    );
    expect(
      telling.filter((name) => text.toLowerCase().includes(name)),
      file,
    ).toEqual([]);
  }
});
