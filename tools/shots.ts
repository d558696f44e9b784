// Pictures of every kind of page at three widths, light and dark, for looking at:
//   npm run shots -- [folder] [words that the names must hold…]
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { PAGES } from '../tests/e2e/pages.ts';
import { findChromium } from './browsers.mjs';

const [folder = 'shots', ...words] = process.argv.slice(2);
const port = process.env.PORT ?? '4321';
/** Long lists are told by their first screens, and the front page by its first. */
const FIRST_SCREEN = ['timeline', 'sources', 'quotes', 'policies', 'events', 'years', 'terms'];

mkdirSync(folder, { recursive: true });
const executablePath = findChromium(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
});
for (const width of [1440, 820, 390])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: width === 390 ? 844 : 1000 },
      colorScheme,
    });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(PAGES)) {
      const file = `${name.replaceAll(' ', '-')}-${width}-${colorScheme}`;
      if (words.length && !words.some((word) => file.includes(word))) continue;
      await page.goto(`http://127.0.0.1:${port}/${path}`, { waitUntil: 'networkidle' });
      await page.screenshot({
        path: `${folder}/${file}.png`,
        fullPage: !FIRST_SCREEN.some((first) => name.startsWith(first)),
      });
    }
    await context.close();
  }
await browser.close();
