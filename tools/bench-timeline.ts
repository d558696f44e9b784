// The timeline beside vis-timeline and TimelineJS, with made-up items, in one run. Needs a build:
//   npm run build && npm run bench:timeline
// It writes docs/bench-timeline.md when all of it was measured. To measure a part and only print it:
//   npm run bench:timeline -- --sizes 100,1000 --only ours,vis-timeline [--limit 240] [--out file.md]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { makeItems } from './bench/items.ts';
import { type Measures, measure, STEPS, type Tool } from './bench/measure.ts';
import { servePages } from './bench/pages.ts';
import { formatReport, type Row } from './bench/report.ts';
import { findChromium } from './browsers.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    only: { type: 'string' },
    limit: { type: 'string', default: '240' },
    out: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
});
const SIZES = [100, 1000, 10_000, 50_000];
const ROUNDS = 5;
/** What is measured in less than this is measured in every round. */
const QUICK_MS = 25_000;
const limitMs = Number(values.limit) * 1000;

if (!existsSync(`${values.dist}/index.html`)) {
  console.error(`There is no ${values.dist}/index.html: run npm run build first.`);
  process.exit(1);
}
const pages = await servePages(values.dist);
const { server, data, use } = pages;

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string })
    .version;

const TOOLS: (Tool & { version: string })[] = [
  {
    name: 'ours',
    version: '',
    path: '/',
    ready: 'policy-timeline[data-ready]',
    mark: 'policy-timeline svg[data-drawing] .item',
    root: 'policy-timeline svg[data-drawing]',
    target: 'policy-timeline svg[data-drawing]',
    async zoom(page, nearer) {
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, nearer ? -69 : 69);
      await page.keyboard.up('Control');
    },
    // Days to a unit of the drawing, from where its first and its last tick stand.
    span: (page) =>
      page.locator('svg.wide [data-key^="tick-"]').evaluateAll((ticks) => {
        const places = ticks.map((tick) => ({
          day: Number((tick.getAttribute('data-key') ?? '').slice('tick-'.length)),
          x: Number(/\(([\d.-]+)/.exec(tick.getAttribute('transform') ?? '')?.[1]),
        }));
        const [first, last] = [places[0], places.at(-1)];
        if (!first || !last) throw new Error('The drawing has no ticks: its mark-up has changed.');
        return (last.day - first.day) / (last.x - first.x);
      }),
  },
  {
    name: 'vis-timeline',
    version: versionOf('vis-timeline'),
    path: '/vis/',
    ready: 'body[data-ready]',
    mark: '.vis-item',
    root: '#timeline',
    target: '.vis-panel.vis-center',
    zoom: (page, nearer) => page.mouse.wheel(0, nearer ? -100 : 100),
    span: (page) =>
      page.evaluate(() => {
        const { start, end } = (
          window as unknown as { timeline: { getWindow(): { start: Date; end: Date } } }
        ).timeline.getWindow();
        return (end.getTime() - start.getTime()) / 864e5;
      }),
  },
  {
    name: 'TimelineJS',
    version: versionOf('@knight-lab/timelinejs'),
    path: '/timelinejs/',
    ready: 'body[data-ready]',
    mark: '.tl-timemarker',
    root: '#timeline',
    target: '.tl-timenav',
    // The wheel does not zoom it; its buttons call this.
    zoom: (page, nearer) =>
      page.evaluate((closer) => {
        const { timeline } = window as unknown as {
          timeline: { zoomIn(): void; zoomOut(): void };
        };
        if (closer) timeline.zoomIn();
        else timeline.zoomOut();
      }, nearer),
    span: (page) =>
      page.locator('.tl-timenav-slider').evaluate((slider: HTMLElement) => 1 / slider.offsetWidth),
  },
];

/** Of each figure the middle one. */
function takeMiddle(all: readonly Measures[]): Measures {
  const middle = (of: (measures: Measures) => number | undefined) =>
    all
      .map(of)
      .filter((n) => n !== undefined)
      .sort((a, b) => a - b)[Math.floor((all.length - 1) / 2)];
  return {
    bytes: middle(({ bytes }) => bytes),
    paintedMs: middle(({ paintedMs }) => paintedMs),
    readyMs: middle(({ readyMs }) => readyMs),
    drivenMs: middle(({ drivenMs }) => drivenMs),
    taskMs: middle(({ taskMs }) => taskMs),
    scriptMs: middle(({ scriptMs }) => scriptMs),
    layoutMs: middle(({ layoutMs }) => layoutMs),
    steps: Math.min(...all.map(({ steps }) => steps)),
    nearer: middle(({ nearer }) => nearer),
    frameP50Ms: middle(({ frameP50Ms }) => frameP50Ms),
    frameP95Ms: middle(({ frameP95Ms }) => frameP95Ms),
    nodes: middle(({ nodes }) => nodes),
    heapMb: middle(({ heapMb }) => heapMb),
  };
}

const executablePath = findChromium(chromium.executablePath());
const probe = await chromium.launch(executablePath ? { executablePath } : {});
const browser = `Chromium ${probe.version()}`;
await probe.close();

const cases = (values.sizes?.split(',').map(Number) ?? SIZES).flatMap((marks) =>
  TOOLS.filter(({ name }) => !values.only || values.only.split(',').includes(name)).map((tool) => ({
    marks,
    tool,
    measured: [] as Measures[],
    quick: true,
  })),
);
// All are taken in turn, round after round: a machine that is slower for some minutes is so for every
// tool and size alike. What takes long is taken once.
for (let round = 1; round <= ROUNDS; round++)
  for (const one of cases) {
    if (!one.quick) continue;
    use(makeItems(data.frame, one.marks));
    const begun = Date.now();
    const measures = await measure(pages, one.tool, limitMs);
    one.measured.push(measures);
    one.quick = Date.now() - begun < QUICK_MS;
    console.log(`${round}/${ROUNDS}`, one.marks, one.tool.name, JSON.stringify(measures));
  }
server.closeAllConnections();
server.close();
const rows: Row[] = cases.map(({ marks, tool: { name, version }, measured }) => ({
  marks,
  tool: name,
  version,
  measures: takeMiddle(measured),
}));

const report = formatReport(rows, {
  date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()),
  browser,
  cores: availableParallelism(),
  limitMs,
  steps: STEPS,
  rounds: ROUNDS,
  quickMs: QUICK_MS,
});
const out = values.out ?? (values.sizes || values.only ? undefined : 'docs/bench-timeline.md');
if (out) writeFileSync(out, report);
else console.log(`\n${report}`);
