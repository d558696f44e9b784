// Pictures of every kind of page at three widths, light and dark, for looking at:
//   npm run shots -- [folder] [words that the names must hold…]
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.mjs';

const [folder = 'shots', ...words] = process.argv.slice(2);
const port = process.env.PORT ?? '4321';
const pages: Record<string, string> = {
  home: '',
  'home-item': '?item=clinical-commissioning-groups',
  'home-zoom': '?from=1995-01-01&to=2005-01-01',
  policies: 'policies/',
  policy: 'policies/clinical-commissioning-groups/',
  event: 'events/fuller-stocktake-2022/',
  quotes: 'quotes/',
  quote: 'quotes/streeting-2024-veneer-of-engagement/',
  sources: 'sources/',
  source: 'sources/ockham-2023-integration/#p8',
  people: 'people/',
  person: 'people/wes-streeting/',
  events: 'events/',
  eras: 'eras/',
  era: 'eras/the-internal-market-era/',
  terms: 'terms/',
  trails: 'trails/',
  trail: 'trails/fundholding-to-neighbourhoods/',
  years: 'on/',
  year: 'on/2006/',
  search: 'search/?q=veneer+of+engagement',
  nothing: 'search/?q=zxqwv',
  data: 'data/',
  about: 'about/',
  missing: 'no-such-page/',
};
mkdirSync(folder, { recursive: true });
const executablePath = findChromium(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
for (const width of [1440, 820, 390])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: width === 390 ? 844 : 1000 },
      colorScheme,
    });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      const file = `${name}-${width}-${colorScheme}`;
      if (words.length && !words.some((word) => file.includes(word))) continue;
      await page.goto(`http://127.0.0.1:${port}/${path}`, { waitUntil: 'networkidle' });
      await page.screenshot({
        path: `${folder}/${file}.png`,
        fullPage: !name.startsWith('home') && height(name),
      });
    }
    await context.close();
  }
await browser.close();

/** Long lists are told by their first screens. */
function height(name: string): boolean {
  return !['sources', 'quotes', 'policies', 'events', 'years', 'terms'].includes(name);
}
