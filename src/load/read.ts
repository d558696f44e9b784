import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Content, Entry, Place } from '../model/archive.ts';
import { parseDigest } from '../model/editions.ts';
import { formatPath, type Problem } from '../model/problem.ts';
import { COLLECTIONS, type Collection } from '../schema/collections.ts';
import { editions } from '../schema/editions.ts';
import { about, offices, site, verification } from '../schema/site.ts';

/** A file's YAML as plain data, and where each part of it stands. */
type Yaml = { data: unknown; place: Place; problems: Problem[] };

/**
 * Reads a content folder: every file of every collection, checked by its schema. A file that
 * fails its schema is left out of `content` and told of in `problems`; the rest are read.
 */
export function readContent(folder: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const failed = new Set<string>();
  const entries = (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) =>
    listMarkdown(join(folder, collection)).flatMap((file) => {
      const read = readMarkdown(file, COLLECTIONS[collection] as z.ZodType);
      problems.push(...read.problems);
      const id = basename(file, '.md');
      if (read.file) return [{ collection, id, ...read.file } as Entry];
      failed.add(collection === 'sources' ? `@${id}` : id);
      return [];
    }),
  );
  const readYaml = <T extends z.ZodType>(name: string, schema: T, fallback: string) => {
    const file = join(folder, name);
    const text = exists(file) ? readFileSync(file, 'utf8') : fallback;
    // JSON is YAML too, so one parser and one way of pointing at a line serve both.
    const yaml = parseYaml(text, toName(file), 0);
    const parsed = parse(schema, yaml);
    problems.push(...parsed.problems);
    return { data: parsed.data, place: yaml.place };
  };
  const siteFile = readYaml('site.yaml', site, '{}');
  const officesFile = readYaml('offices.yaml', offices, '[]');
  const none = '{"checked":"1970-01-01","texts":{},"quotes":{}}';
  const verified = readYaml('verification.json', verification, none);
  const editionsFile = readYaml('editions.yaml', editions, '[]');
  const digestFile = join(folder, 'edition-digest.txt');
  const aboutFile = join(folder, 'about.md');
  const read = exists(aboutFile) ? readMarkdown(aboutFile, about) : undefined;
  problems.push(...(read?.problems ?? []));
  return {
    content: {
      entries,
      site: siteFile.data as Content['site'],
      sitePlace: siteFile.place,
      offices: officesFile.data ?? [],
      officesPlace: officesFile.place,
      about: read?.file && { ...read.file.data, ...read.file },
      editions: editionsFile.data ?? [],
      editionsPlace: editionsFile.place,
      digest: parseDigest(exists(digestFile) ? readFileSync(digestFile, 'utf8') : ''),
      verification: verified.data,
      failed,
    },
    problems,
  };
}

const exists = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined;

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

/** A Markdown file's front matter, checked by its schema, and its body. */
function readMarkdown<T extends z.ZodType>(
  file: string,
  schema: T,
): {
  file?: { data: z.output<T>; place: Place; body: string; bodyLine: number };
  problems: Problem[];
} {
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
  const parsed = parse(schema, yaml);
  if (parsed.problems.length) return { problems: parsed.problems };
  const rest = text.slice(match[0].length);
  const skipped = /^\n*/.exec(rest)?.[0].length ?? 0;
  return {
    file: {
      data: parsed.data as z.output<T>,
      place: yaml.place,
      body: rest.slice(skipped).trimEnd(),
      bodyLine: match[0].split('\n').length + skipped,
    },
    problems: [],
  };
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
    problems: result.error.issues.flatMap(unfold).flatMap((issue) => {
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
          field: formatPath(at) || 'front matter',
          message:
            key === undefined
              ? shown + explain(issue)
              : `is no field of this collection; take it out or correct its name`,
        };
      });
    }),
  };
}

/** Where a field may take several forms and one of them was plainly meant, what is wrong with that one. */
function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter((form) => form.some(({ path }) => path.length > 0));
  return meant.length === 1
    ? (meant[0] ?? []).flatMap((inner) =>
        unfold({ ...inner, path: [...issue.path, ...inner.path] }),
      )
    : [issue];
}

/** A type as an editor of YAML would call it. */
const nameType = (type: string): string =>
  ({ array: 'a list', object: 'fields of its own', int: 'a whole number' })[type] ?? `a ${type}`;

/** What a schema found, as a sentence with a remedy; our own schemas' messages stand as they are. */
function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; add it, as ${nameType(issue.expected)}`
        : `is not ${nameType(issue.expected)}; write one`;
    case 'invalid_value':
      return `is not allowed here; write one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return issue.message.startsWith('Too')
        ? `is too long or too large; at most ${issue.maximum}`
        : issue.message;
    case 'too_small':
      return issue.message.startsWith('Too')
        ? `is too short or too small; at least ${issue.minimum}`
        : issue.message;
    case 'invalid_union':
      return issue.message === 'Invalid input'
        ? 'has a form that is not known here; see its description in src/schema'
        : issue.message;
    default:
      return issue.message;
  }
}
