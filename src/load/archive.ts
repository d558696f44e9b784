import { resolve } from 'node:path';
import type { Archive } from '../model/archive.ts';
import { linkArchive } from '../model/link.ts';
import { formatReport, type Problem } from '../model/problem.ts';
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

/** Reads and links a content folder, and gathers every problem of both. */
export function checkContent(folder: string): {
  archive: Archive | undefined;
  problems: Problem[];
} {
  const { content, problems } = readContent(folder);
  // Without its site.yaml a folder cannot be judged any further.
  if (!content.site) return { archive: undefined, problems };
  const linked = linkArchive(content);
  return { archive: linked.archive, problems: [...problems, ...linked.problems] };
}

function readArchive(): Archive {
  const { archive, problems } = checkContent(contentFolder());
  if (!archive || problems.length) throw new Error(formatReport(problems));
  return archive;
}
