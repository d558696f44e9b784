// Lists the problems of the content folder: all of them, or those of files whose path holds one
// of the words given.  node tools/check-content.ts [words…]
import { contentFolder } from '../src/load/archive.ts';
import { readContent } from '../src/load/read.ts';
import { linkArchive } from '../src/model/link.ts';
import { formatReport } from '../src/model/problem.ts';

const words = process.argv.slice(2);
const { content, problems } = readContent(contentFolder());
const all = content.site ? [...problems, ...linkArchive(content).problems] : problems;
const shown = words.length
  ? all.filter(({ file }) => words.some((word) => file.includes(word)))
  : all;
console.log(shown.length ? formatReport(shown) : 'No problems.');
process.exitCode = shown.length ? 1 : 0;
