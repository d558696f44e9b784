import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Archive } from '../model/archive.ts';
import { linkArchive } from '../model/link.ts';
import { formatReport } from '../model/problem.ts';
import { readContent } from './read.ts';

/** The folder the site is made from; another one makes another site. */
export const contentFolder = (): string => resolve(process.env.CONTENT_DIR ?? 'content');

let loaded: Archive | undefined;

/**
 * The archive of the content folder, read and linked once per build.
 * @throws Error with a report of every problem, when there is one.
 */
export function loadArchive(): Archive {
  loaded ??= readArchive();
  return loaded;
}

function readArchive(): Archive {
  const { content, problems } = readContent(contentFolder());
  if (!content.site) throw new Error(formatReport(problems));
  const linked = linkArchive(content);
  const all = [...problems, ...linked.problems];
  if (all.length) throw new Error(formatReport(all));
  return linked.archive;
}

/** A page of plain text in the content folder, such as `about.md`, with its title and summary. */
export function loadText(name: string): { title: string; summary: string; body: string } {
  const text = readFileSync(join(contentFolder(), name), 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { title = name, summary = '' } = parse(head) ?? {};
  return { title, summary, body };
}
