// The five pictures of the timeline at three widths that docs/timeline.md shows. Needs a site that is served:
//   npm run shots:timeline -- [folder]
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from './browsers.mjs';

const [folder = 'docs/timeline'] = process.argv.slice(2);
const port = process.env.PORT ?? '4321';

const VIEWS = {
  whole: '',
  'ten-years': '?from=1995-01-01&to=2005-01-01',
  lineage: '?item=primary-care-trusts',
  'as-at': '?on=2006-06-01',
  dark: '',
};

mkdirSync(folder, { recursive: true });
const executablePath = findChromium(chromium.executablePath());
const browser = await chromium.launch(executablePath ? { executablePath } : {});
for (const width of [1440, 820, 390])
  for (const [name, query] of Object.entries(VIEWS)) {
    const page = await browser.newPage({
      viewport: { width, height: width === 390 ? 844 : 1180 },
      colorScheme: name === 'dark' ? 'dark' : 'light',
    });
    await page.goto(`http://127.0.0.1:${port}/${query}`, { waitUntil: 'networkidle' });
    await page.locator('policy-timeline[data-rested]').waitFor();
    // On a phone what is chosen stands under its row.
    const panel = page.locator('[data-panel]:visible');
    if (width === 390 && (await panel.count()))
      await panel.evaluate((el) => el.closest('li')?.scrollIntoView());
    // A few dozen colours are all there are: a palette makes the file a third of what it was.
    await sharp(await page.screenshot())
      .png({ palette: true, effort: 10 })
      .toFile(`${folder}/${name}-${width}.png`);
    await page.close();
  }
await browser.close();
