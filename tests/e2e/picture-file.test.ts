import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type * as PictureFile from '../../src/islands/picture-file.ts';
import { expect, test } from './fixtures.ts';

const CAPTION = {
  title: 'The whole story & more',
  address: 'https://example.org/?from=1988&to=2027',
};

/** The island's own code as a module of its own, as the build would make it. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'src/islands/picture-file.ts', formats: ['es'], fileName: 'picture-file' },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('Nothing was built.');
  return chunk.code;
}

let code = '';
test.beforeAll(async () => {
  code = await bundle();
});

/** The timeline, with the module at an address that the security policy lets the page import. */
async function open(page: Page, path = ''): Promise<void> {
  await page.route('**/picture-file.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  await page.goto(path);
  await page.locator('policy-timeline[data-ready]').waitFor();
}

/** Saves what is seen of the timeline as the page itself would, and reads the file. */
async function save(
  page: Page,
  how: 'saveSvg' | 'savePng',
): Promise<{ name: string; file: Buffer }> {
  const download = page.waitForEvent('download');
  await page.evaluate(
    async ([caption, saver]) => {
      const address = '/picture-file.js';
      const module = (await import(address)) as typeof PictureFile;
      const svg = [...document.querySelectorAll<SVGSVGElement>('svg[data-drawing]')].find(
        ({ clientWidth }) => clientWidth,
      );
      if (svg) await module[saver](svg, 'a story: 1988 to 2027', caption);
    },
    [CAPTION, how] as const,
  );
  const done = await download;
  return { name: done.suggestedFilename(), file: readFileSync(await done.path()) };
}

for (const [colours, path] of [
  ['light', ''],
  ['dark', '?from=1995-01-01&to=2005-12-31&item=primary-care-trusts'],
] as const) {
  test(`a drawing as SVG stands on its own: ${colours}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: colours });
    await open(page, path);
    const { name, file } = await save(page, 'saveSvg');
    expect(name).toBe('a-story-1988-to-2027.svg');
    const text = file.toString('utf8');
    expect(text).not.toMatch(/\s(?:class|style|data-[\w-]+|tabindex|aria-\w+)=/);
    expect(text).not.toMatch(/var\(|color-mix|oklab|light-dark|url\(/);
    expect(text).toMatch(/font-family="Inter, [^"]*sans-serif"/);
    const told = await page.evaluate((source) => {
      const made = new DOMParser().parseFromString(source, 'image/svg+xml');
      const drawn = [...document.querySelectorAll<SVGSVGElement>('svg[data-drawing]')].find(
        ({ clientWidth }) => clientWidth,
      );
      const texts = (root: ParentNode | undefined) =>
        [...(root?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent);
      return {
        fault: made.querySelector('parsererror')?.textContent,
        root: made.documentElement.tagName,
        links: [...made.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
        paints: [...made.querySelectorAll('[fill]')].map((node) => node.getAttribute('fill') ?? ''),
        made: texts(made),
        drawn: texts(drawn),
      };
    }, text);
    expect(told.fault).toBeUndefined();
    expect(told.root).toBe('svg');
    expect(told.made).toEqual([...told.drawn, CAPTION.title, CAPTION.address]);
    expect(told.links.length).toBeGreaterThan(10);
    for (const link of told.links) expect(link).toMatch(/^http:\/\//);
    for (const paint of told.paints) expect(paint).toMatch(/^(?:#[0-9a-f]{6}|none)$/);
  });

  test(`a drawing as PNG is the picture on the screen: ${colours}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: colours });
    await open(page, path);
    const { name, file } = await save(page, 'savePng');
    expect(name).toBe('a-story-1988-to-2027.png');
    const seen = await page.evaluate(async (bytes) => {
      const read = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, canvas.width, canvas.height);
      };
      const made = await read(`data:image/png;base64,${bytes}`);
      const colours = new Map<number, number>();
      for (const colour of new Uint32Array(made?.data.buffer ?? new ArrayBuffer(0)))
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
      const [paper = 0] = [...colours.values()].sort((a, b) => b - a);
      const svg = [...document.querySelectorAll<SVGSVGElement>('svg[data-drawing]')].find(
        ({ clientWidth }) => clientWidth,
      );
      const seeThrough = new Uint8Array(made?.data.buffer ?? new ArrayBuffer(0)).some(
        (part, i) => i % 4 === 3 && part < 255,
      );
      return {
        seeThrough,
        width: made?.width,
        wanted: (svg?.viewBox.baseVal.width ?? 0) * 2,
        colours: colours.size,
        empty: paper / ((made?.width ?? 0) * (made?.height ?? 1)),
      };
    }, file.toString('base64'));
    expect(seen.width).toBe(seen.wanted);
    expect(seen.seeThrough).toBe(false);
    expect(seen.colours).toBeGreaterThan(50);
    expect(seen.empty).toBeLessThan(0.9);
  });
}
