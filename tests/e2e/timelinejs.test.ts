import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, test } from './fixtures.ts';

const DIST = 'node_modules/@knight-lab/timelinejs/dist';
const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript' };
type Made = { events: { unique_id: string }[]; eras: unknown[] };

for (const folder of ['dist', 'dist-second'])
  test(`TimelineJS opens timelinejs.json of ${folder}, with a slide for each record`, async ({
    page,
    baseURL,
  }) => {
    const made = JSON.parse(readFileSync(`${folder}/data/timelinejs.json`, 'utf8')) as Made;
    // TimelineJS itself, from the package, on an address of our own that the site does not have.
    await page.route('**/timelinejs-test/**', (route) => {
      const path = new URL(route.request().url()).pathname.split('/timelinejs-test/')[1] ?? '';
      if (!path)
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><title>TimelineJS</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>
<div id="timeline" style="height:700px"></div>`,
        });
      const file = `${DIST}/${path}`;
      return existsSync(file)
        ? route.fulfill({
            path: file,
            contentType: TYPES[extname(file)] ?? 'application/octet-stream',
          })
        : route.abort();
    });
    await page.goto(`${baseURL}timelinejs-test/`);
    const found = await page.evaluate(async (data) => {
      const { TL } = window as unknown as {
        TL: { Timeline: new (at: string, data: unknown, options: object) => TimelineJs };
      };
      type TimelineJs = {
        on(name: string, done: () => void): void;
        config: {
          events: { unique_id: string }[];
          eras: unknown[];
          getErrors(separator?: string): string;
        };
      };
      const timeline = new TL.Timeline('timeline', data, {
        font: null,
        script_path: new URL('js/', location.href).href,
        start_at_slide: 1,
      });
      await new Promise<void>((ready) => timeline.on('ready', ready));
      return {
        ids: timeline.config.events.map(({ unique_id }) => unique_id),
        eras: timeline.config.eras.length,
        slides: document.querySelectorAll('.tl-slide').length,
        markers: document.querySelectorAll('.tl-timemarker').length,
        errors: timeline.config.getErrors(' '),
        shown: document.querySelector('.tl-slide:nth-child(2) .tl-headline')?.textContent,
      };
    }, made);
    expect(found.errors).toBe('');
    expect(found.ids.toSorted()).toEqual(made.events.map(({ unique_id }) => unique_id).toSorted());
    // The title is a slide too.
    expect(found.slides).toBe(made.events.length + 1);
    expect(found.markers).toBe(made.events.length);
    expect(found.eras).toBe(made.eras.length);
  });
