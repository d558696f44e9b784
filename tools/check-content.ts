// Lists the problems of the content folder: all of them, or those of files whose path holds one
// of the words given.  node tools/check-content.ts [words…]
import { checkContent, contentFolder } from '../src/load/archive.ts';
import { formatReport } from '../src/model/problem.ts';

const words = process.argv.slice(2);
const { problems } = checkContent(contentFolder());
const shown = words.length
  ? problems.filter(({ file }) => words.some((word) => file.includes(word)))
  : problems;
console.log(shown.length ? formatReport(shown) : 'No problems.');
process.exitCode = shown.length ? 1 : 0;
