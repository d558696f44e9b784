import type { Measures } from './measure.ts';

/** One line of the table: a tool at a size. */
export type Row = { marks: number; tool: string; version: string; measures: Measures };

/** One thing measured. What the steps amounted to is no merit, and has no ratio. */
type Column = { title: string; of(measures: Measures): number | undefined; digits: number };
const COLUMNS: Column[] = [
  { title: 'JS and CSS, KB gzip', of: ({ bytes }) => bytes && bytes / 1024, digits: 0 },
  { title: 'first mark, ms', of: ({ paintedMs }) => paintedMs, digits: 0 },
  { title: 'ready, ms', of: ({ readyMs }) => readyMs, digits: 0 },
  { title: 'ready, driven, ms', of: ({ drivenMs }) => drivenMs, digits: 0 },
  { title: 'task per step, ms', of: ({ taskMs }) => taskMs, digits: 1 },
  { title: 'of it script', of: ({ scriptMs }) => scriptMs, digits: 1 },
  { title: 'style and layout', of: ({ layoutMs }) => layoutMs, digits: 1 },
  { title: 'nearer, ×', of: ({ nearer }) => nearer, digits: 1 },
  { title: 'frame p50, ms', of: ({ frameP50Ms }) => frameP50Ms, digits: 0 },
  { title: 'frame p95, ms', of: ({ frameP95Ms }) => frameP95Ms, digits: 0 },
  { title: 'nodes', of: ({ nodes }) => nodes, digits: 0 },
  { title: 'heap, MB', of: ({ heapMb }) => heapMb, digits: 1 },
];

const RATIOS = COLUMNS.filter(({ title }) => !/^(?:nearer|of it|style)/.test(title));

const toNumber = (n: number, digits: number): string =>
  n.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const toRatio = (ratio: number): string => `${toNumber(ratio, ratio < 10 ? 1 : 0)} ×`;

const toTable = (rows: string[][]): string =>
  rows
    .map((cells) => `| ${cells.join(' | ')} |`)
    .toSpliced(1, 0, `|${rows[0]?.map((_, i) => (i < 2 ? ' --- ' : ' ---: ')).join('|')}|`)
    .join('\n');

const toHead = (columns: readonly Column[]): string[] => [
  'marks',
  'drawn with',
  ...columns.map(({ title }) => title),
];

/** The page that is kept: every figure as measured, and each as a multiple of our own. */
export function formatReport(
  rows: readonly Row[],
  about: {
    date: string;
    browser: string;
    cores: number;
    limitMs: number;
    steps: number;
    rounds: number;
    /** What took longer was measured in the first round only. */
    quickMs: number;
  },
): string {
  const own = (marks: number) => rows.find((row) => row.marks === marks)?.measures;
  const cut = (row: Row) => row.measures.steps > 0 && row.measures.steps < about.steps;
  const measured = rows.map((row) => [
    toNumber(row.marks, 0),
    `${row.tool} ${row.version}`.trim(),
    ...COLUMNS.map(({ of, digits }) => {
      const value = of(row.measures);
      return value === undefined ? '–' : toNumber(value, digits);
    }),
  ]);
  const compare = (row: Row, to: Measures | undefined) => [
    toNumber(row.marks, 0),
    row.tool,
    ...RATIOS.map(({ of }) => {
      const value = of(row.measures);
      const other = to && of(to);
      return value === undefined || !other ? '–' : toRatio(value / other);
    }),
  ];
  const ratios = rows
    .filter((row) => row.measures !== own(row.marks))
    .map((row) => compare(row, own(row.marks)));
  const ours = rows.filter((row) => row.measures === own(row.marks));
  const grown = ours.slice(1).map((row, i) => compare(row, ours[i]?.measures));
  const seconds = about.limitMs / 1000;
  const remarks = rows.flatMap((row) => {
    const name = `${row.tool} at ${toNumber(row.marks, 0)} marks`;
    if (row.measures.readyMs !== undefined && row.measures.drivenMs === undefined)
      return [
        `- ${name}: not ready within ${seconds} s once it was driven, so no steps were measured.`,
      ];
    if (row.measures.readyMs === undefined)
      return [`- ${name}: not ready within ${seconds} s, so nothing more was measured.`];
    if (row.measures.steps === 0)
      return [`- ${name}: its first step was not done within ${seconds} s.`];
    return cut(row)
      ? [
          `- ${name}: ${row.measures.steps} of the ${about.steps} steps were done within ${seconds} s; its figures are of those.`,
        ]
      : [];
  });
  return `# The timeline beside two others, measured

Written by \`npm run bench:timeline\` on ${about.date}, all in one run: ${about.browser}, headless, ${about.cores} cores. Times depend on the
machine and on what else it does; the ratios are what to read.

The same made-up items (bars and points in the lanes of this site, one in twenty of the greatest importance) are drawn by this site's own
page as built and by each of the two peers on a page that holds nothing else. First mark: from opening the page to the first frame with a mark
on it. Ready: to the first frame in which it can be used. Both are taken in a browser that nothing is attached to, as a reader has it. “Driven”
is the same as ready in a browser that a program drives: it runs scripts in the page while it opens and keeps a copy of all that is loaded, which
may take as long as the page itself.

Then come ${about.steps} steps by a reader's own means: a third nearer by about a tenth, a third along by a twentieth of the width, a third away; how
many times nearer the first third went is told. Task is the processor time that the page’s main thread took for each step by the browser’s own
count, so that work which is put off is counted too. Nodes are the elements shown in the drawing; heap is taken after collecting. Our own bytes
hold everything on our page, its search box and theme among it.

All are measured in turn, ${about.rounds} rounds over, and of each figure the middle one is told; what takes more than ${about.quickMs / 1000} s is measured in the first
round only.

## Measured

${toTable([toHead(COLUMNS), ...measured])}

## As multiples of ours

${ratios.length ? toTable([toHead(RATIOS), ...ratios]) : 'Nothing else was measured.'}
${grown.length ? `\n## Ours as the marks grow\n\nAs multiples of the size before.\n\n${toTable([toHead(RATIOS), ...grown])}\n` : ''}${remarks.length ? `\n## Not done in time\n\nEach had ${seconds} s to be ready, and as long for its steps.\n\n${remarks.join('\n')}\n` : ''}`;
}
