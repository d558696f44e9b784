import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { TimelineFrame, TimelineItem } from '../../src/timeline/item.ts';
import { layoutTimeline, MIDDLE, ruleSheet, type Size, WIDE } from '../../src/timeline/layout.ts';
import { toSvg } from '../../src/timeline/svg.ts';
import { wholeView } from '../../src/timeline/view.ts';
import { NOTED, noteOpening, type Opening, type Signs, WAITING, WAITING_PAGE } from './opening.ts';

/** What a file is sent as, by its ending. */
export const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const SIZES: Record<string, Size> = { wide: WIDE, middle: MIDDLE };

const VIS = 'node_modules/vis-timeline';
const KNIGHT = 'node_modules/@knight-lab/timelinejs/dist';

const toPage = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${head}</head><body>${body}</body></html>`;

/** Our own page as built, with its drawing made again from the items given, as a build would make it. */
function toOwnPage(html: string, frame: TimelineFrame, items: TimelineItem[]): string {
  let drawn = 0;
  const page = html.replace(
    /(<svg[^>]*data-drawing="(\w+)"[^>]*>)[\s\S]*?(<\/svg>)/g,
    (whole, open: string, name: string, close: string) => {
      const size = SIZES[name];
      if (!size) return whole;
      drawn++;
      const drawing = layoutTimeline(ruleSheet(frame, items, size), wholeView(frame));
      const box = `viewBox="0 0 ${drawing.width} ${drawing.height}"`;
      return open.replace(/viewBox="[^"]*"/, box) + toSvg(drawing, '/') + close;
    },
  );
  if (!drawn) throw new Error('The built page holds no drawing: its mark-up has changed.');
  return page;
}

/** As vis-timeline's own first example has it, with a group for each lane, and a notch of the wheel a tenth. */
const VIS_PAGE = toPage(
  `<link rel="stylesheet" href="/${VIS}/styles/vis-timeline-graph2d.min.css"><script src="/${VIS}/standalone/umd/vis-timeline-graph2d.min.js"></script>`,
  `<div id="timeline"></div><script>
fetch('/bench.json').then((response) => response.json()).then(({ frame, items }) => {
  const toDate = (day) => new Date(day * 864e5);
  const groups = [...frame.lanes, { id: 'voices', title: frame.voices }];
  const timeline = window.timeline = new vis.Timeline(
    document.getElementById('timeline'),
    new vis.DataSet(items.map((item) => ({
      id: item.id, group: item.lane, content: item.label, title: item.title, start: toDate(item.from),
      ...(item.kind === 'policy' ? { type: 'range', end: toDate(item.open ? frame.confirmed : item.to) } : { type: 'point' }),
    }))),
    new vis.DataSet(groups.map(({ id, title }) => ({ id, content: title }))),
    { start: toDate(frame.from), end: toDate(frame.to), min: toDate(frame.from), max: toDate(frame.to), zoomFriction: 10 },
  );
  // It says nothing of its first drawing but by showing itself.
  const look = () => {
    if (timeline.initialDrawDone && document.querySelector('.vis-item')) document.body.dataset.ready = '';
    else requestAnimationFrame(look);
  };
  look();
});
</script>`,
);

/** TimelineJS with its zoom cut into steps of a tenth, and without the files it would fetch from elsewhere. */
const KNIGHT_PAGE = toPage(
  `<link rel="stylesheet" href="/${KNIGHT}/css/timeline.css"><script src="/${KNIGHT}/js/timeline.js"></script>`,
  `<div id="timeline"></div><script>
document.getElementById('timeline').style.height = '800px';
fetch('/bench.json').then((response) => response.json()).then(({ frame, items }) => {
  const toParts = (day) => {
    const date = new Date(day * 864e5);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  };
  const lanes = new Map(frame.lanes.map(({ id, title }) => [id, title]));
  const events = items.map((item) => ({
    unique_id: item.id, group: lanes.get(item.lane) || frame.voices,
    start_date: toParts(item.from),
    ...(item.kind === 'policy' ? { end_date: toParts(item.open ? frame.confirmed : item.to) } : {}),
    text: { headline: item.title, text: item.summary },
  }));
  window.timeline = new TL.Timeline('timeline', { events }, {
    font: null, script_path: '/${KNIGHT}/js/', scale_factor: 1,
    zoom_sequence: Array.from({ length: 22 }, (_, i) => 1.1 ** i),
  });
  window.timeline.on('ready', () => { document.body.dataset.ready = ''; });
});
</script>`,
);

/** A server of pages that hold made-up items. */
export type Pages = {
  server: Server;
  root: string;
  data: Data;
  use(items: TimelineItem[]): void;
  /** From now on every page notes how it opens; what the first tells. */
  noteNext(signs: Signs): Promise<Opening>;
  /** Pages are served as they are again. */
  noteNone(): void;
};

/** Serves a built site with made-up items in place of its own, and the same items to the two peers. */
export async function servePages(folder: string): Promise<Pages> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const source = /<policy-timeline[^>]*\sdata-src="([^"]+)"/.exec(html)?.[1];
  if (!source) throw new Error(`${folder}/index.html holds no timeline.`);
  const data = JSON.parse(readFileSync(join(folder, source), 'utf8')) as Data;
  let made: Record<string, string> = {};
  let noting: { signs: Signs; tell(opening: Opening): void } | undefined;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    const send = (body: string | Buffer, type: string) =>
      response
        .writeHead(200, { 'content-type': TYPES[type] ?? 'application/octet-stream' })
        .end(body);
    if (path === WAITING) return send(WAITING_PAGE, '.html');
    if (path === NOTED) {
      noting?.tell({
        paintedMs: Number(searchParams.get('painted')),
        readyMs: Number(searchParams.get('ready')),
      });
      return response.writeHead(204).end();
    }
    const text = made[path];
    if (text !== undefined && !extname(path))
      return send(noting ? noteOpening(text, noting.signs) : text, '.html');
    if (text !== undefined) return send(text, extname(path));
    const file = join(path.startsWith('/node_modules/') ? '.' : folder, normalize(path));
    return existsSync(file) && statSync(file).isFile()
      ? send(readFileSync(file), extname(file))
      : response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    server,
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    data,
    noteNext: (signs) =>
      new Promise((tell) => {
        noting = { signs, tell };
      }),
    noteNone() {
      noting = undefined;
    },
    use(items) {
      // What else the file holds is left as it is.
      const json = JSON.stringify({ ...data, items });
      made = {
        '/': toOwnPage(html, data.frame, items),
        [source]: json,
        '/bench.json': json,
        '/vis/': VIS_PAGE,
        '/timelinejs/': KNIGHT_PAGE,
      };
    },
  };
}

/** What the island is given: the frame and the items. */
export type Data = { frame: TimelineFrame; items: TimelineItem[] };
