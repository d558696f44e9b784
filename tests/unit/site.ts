import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkContent } from '../../src/load/archive.ts';
import { readContent } from '../../src/load/read.ts';
import type { Archive, Content } from '../../src/model/archive.ts';
import { formatProblem } from '../../src/model/problem.ts';

/** The second site: a small content folder about an invented town's housing. */
export const HOUSING = 'tests/fixtures/housing';

export function loadHousing(): Archive {
  const { archive, problems } = checkContent(HOUSING);
  if (!archive || problems.length) throw new Error(problems.map(formatProblem).join('\n'));
  return archive;
}

export const housingContent = (): Content => readContent(HOUSING).content;

/**
 * The problems that changes to the second site's files give rise to, with paths as an editor
 * would see them. A change is the whole text of a file, or a function of its text.
 */
export function breakHousing(
  changes: Record<string, string | ((text: string) => string)>,
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(HOUSING, folder, { recursive: true });
    for (const [name, change] of Object.entries(changes)) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      const text = typeof change === 'string' ? change : change(readFileSync(file, 'utf8'));
      writeFileSync(file, text);
    }
    const { problems } = checkContent(folder);
    const prefix = relative(process.cwd(), folder).replaceAll('\\', '/');
    return problems.map((problem) => formatProblem(problem).replaceAll(`${prefix}/`, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A change that replaces a text which must be there. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`"${from}" is not in the file`);
  return text.replace(from, to);
};
