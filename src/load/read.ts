import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Content, Entry, Place, Verification } from '../model/archive.ts';
import type { Problem } from '../model/problem.ts';
import { COLLECTIONS, type Collection } from '../schema/collections.ts';
import { offices, site } from '../schema/site.ts';

/** A file's YAML as plain data, and where each part of it stands. */
type Yaml = { data: unknown; place: Place; problems: Problem[] };

/**
 * Reads a content folder: every file of every collection, checked by its schema. A file that
 * fails its schema is left out of `content` and told of in `problems`; the rest are read.
 */
export function readContent(folder: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries = (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) =>
    listMarkdown(join(folder, collection)).flatMap((file) => {
      const read = readEntry(file, collection);
      problems.push(...read.problems);
      return read.entry ? [read.entry] : [];
    }),
  );
  const readYaml = <T extends z.ZodType>(name: string, schema: T, fallback: string) => {
    const file = join(folder, name);
    const text = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : fallback;
    const yaml = parseYaml(text, toName(file), 0);
    const parsed = parse(schema, yaml);
    problems.push(...parsed.problems);
    return { data: parsed.data, place: yaml.place };
  };
  const siteFile = readYaml('site.yaml', site, '{}');
  const officesFile = readYaml('offices.yaml', offices, '[]');
  const verification = join(folder, 'verification.json');
  return {
    content: {
      entries,
      site: siteFile.data as Content['site'],
      sitePlace: siteFile.place,
      offices: officesFile.data ?? [],
      officesPlace: officesFile.place,
      verification: statSync(verification, { throwIfNoEntry: false })
        ? (JSON.parse(readFileSync(verification, 'utf8')) as Verification)
        : undefined,
    },
    problems,
  };
}

/** Paths as problems print them: from the project's root, with forward slashes. */
const toName = (file: string) => relative(process.cwd(), file).split(sep).join('/');

/** Every Markdown file below a folder, in a fixed order on every machine. */
function listMarkdown(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

function readEntry(file: string, collection: Collection): { entry?: Entry; problems: Problem[] } {
  const text = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n');
  const name = toName(file);
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (!match)
    return {
      problems: [
        {
          file: name,
          line: 1,
          field: 'front matter',
          message: 'is missing; begin the file with a line `---`, the fields, and a line `---`',
        },
      ],
    };
  const yaml = parseYaml(match[1] ?? '', name, 1);
  const parsed = parse(COLLECTIONS[collection] as z.ZodType, yaml);
  if (parsed.problems.length) return { problems: parsed.problems };
  const rest = text.slice(match[0].length);
  const skipped = /^\n*/.exec(rest)?.[0].length ?? 0;
  const entry = {
    collection,
    id: basename(file, '.md'),
    place: yaml.place,
    data: parsed.data,
    body: rest.slice(skipped).trimEnd(),
    bodyLine: match[0].split('\n').length + skipped,
  } as Entry;
  return { entry, problems: [] };
}

/** Parses YAML and keeps the line of every node; `offset` lines stand before it in the file. */
function parseYaml(text: string, file: string, offset: number): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + offset;
    }
    return 1 + offset;
  };
  const problems = document.errors.map((error) => ({
    file,
    line: (error.linePos?.[0].line ?? 1) + offset,
    field: 'front matter',
    message: `${error.message.split('\n')[0]?.replace(/:$/, '')}; check the quotes, colons and indents`,
  }));
  return { data: problems.length ? undefined : document.toJS(), place: { file, lineOf }, problems };
}

function parse<T extends z.ZodType>(
  schema: T,
  { data, place, problems }: Yaml,
): { data?: z.output<T>; problems: Problem[] } {
  if (problems.length) return { problems };
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, problems: [] };
  return {
    problems: result.error.issues.flatMap((issue) => {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      return keys.map((key) => {
        const at = key === undefined ? path : [...path, key];
        const value = at.reduce<unknown>(
          (v, part) => (v as Record<string, unknown> | undefined)?.[part as string],
          data,
        );
        const shown =
          typeof value === 'string' || typeof value === 'number'
            ? `"${String(value).slice(0, 60)}": `
            : '';
        return {
          file: place.file,
          line: place.lineOf(at),
          field: at.join('.') || 'front matter',
          message:
            key === undefined
              ? shown + issue.message
              : `is no field of this collection; take it out or correct its name`,
        };
      });
    }),
  };
}
