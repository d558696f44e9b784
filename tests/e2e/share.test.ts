import { readFileSync } from 'node:fs';
import { listViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';

const QUOTE = 'quotes/streeting-2024-veneer-of-engagement/';

test.describe('a student', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('opens a quotation, picks Harvard, and pastes what was shown', async ({ page }) => {
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto(QUOTE);
    const panel = page.getByRole('region', { name: 'Share and cite' });
    await panel.getByRole('radio', { name: 'Vancouver' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByRole('radio', { name: 'Harvard' })).toBeChecked();
    const shown = await panel.locator('[data-style]:visible').allTextContents();
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatch(
      /\(2024\) ‘Neighbourhood model.* \(Accessed: 22 November 2026\)\. Passage p12\.$/,
    );
    await panel.getByRole('button', { name: 'Copy both citations' }).press('Enter');
    await expect(panel.getByRole('status')).toHaveText('Copied');
    expect(await clipboard()).toBe(shown.join('\n\n'));

    await panel.getByRole('button', { name: 'Copy the quotation with its citations' }).click();
    const words = await panel.locator('[data-part=quotation]').textContent();
    await expect.poll(clipboard).toBe([words, ...shown].join('\n\n'));
    const { text } = JSON.parse(readFileSync(`dist/${QUOTE.replace(/\/$/, '.json')}`, 'utf8'));
    expect(words).toContain(text);
    expect(words).toContain('Wes Streeting');
  });

  test('shares the timeline as it stands', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('?from=1998-01-01&to=2010-01-01');
    await page.locator('policy-timeline[data-ready]').waitFor();
    expect(asked.some((path) => path.includes('timeline-share'))).toBe(false);
    const tool = page.locator('[data-share-tool]');
    await tool.getByText('Share', { exact: true }).click();
    await expect(tool.getByRole('img', { name: /QR code/ })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Law' }).uncheck();
    const link = tool.locator('[data-part=link]');
    await expect(link).toHaveText(/from=1998-01-01&to=2010-01-01&lanes=/);
    expect(await link.textContent()).toBe(page.url());
    await expect(tool.locator('[data-part=embed]')).toContainText(
      '/embed/timeline/?from=1998-01-01&amp;to=',
    );
    await tool.getByRole('button', { name: 'Copy link' }).click();
    await expect(tool.getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    expect(await listViolations(page)).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every style is there to be chosen and copied by hand, and no button that does nothing', async ({
    page,
  }) => {
    await page.goto('policies/gp-fundholding/');
    const panel = page.getByRole('region', { name: 'Share and cite' });
    await panel.getByText('Share and cite').click();
    for (const [style, words] of [
      ['Vancouver', 'Available from:'],
      ['Harvard', 'Available at:'],
      ['APA', '(2026, November)'],
    ] as const) {
      await panel.getByRole('radio', { name: style }).check();
      await expect(panel.locator('[data-style]:visible')).toHaveText([
        new RegExp(words.replace(/[()]/g, '\\$&')),
      ]);
    }
    await expect(panel.getByRole('button')).toHaveCount(0);
    const ris = await page.request.get(
      (await panel.getByRole('link', { name: 'RIS' }).getAttribute('href')) ?? '',
    );
    expect(await ris.text()).toMatch(/^TY {2}- ELEC\r\n/);
  });
});

test('what a page says of itself to machines cannot end its script, and is typed as what it is', async ({
  page,
}) => {
  await page.goto('sources/times-javid-2022/');
  const [json = ''] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(JSON.parse(json)).toMatchObject({
    mainEntity: { '@type': 'NewsArticle', datePublished: '2022-01-29' },
  });
  const meta = (name: string) => page.locator(`meta[name="${name}"]`);
  await expect(meta('z:itemType')).toHaveAttribute('content', 'newspaperArticle');
  await expect(meta('citation_author')).toHaveAttribute('content', 'Smyth, Chris');
  await expect(meta('citation_publication_date')).toHaveAttribute('content', '2022/01/29');
});
