import { expect, test } from './fixtures.ts';

const ready = 'policy-timeline[data-ready]';

test.describe('a student', () => {
  test('reaches clinical commissioning groups by keys, follows the line both ways, and lands on a lit passage', async ({
    page,
  }) => {
    const follow = async (name: string | RegExp, scope = 'main') => {
      const link = page.locator(scope).getByRole('link', { name }).first();
      await link.focus();
      await expect(link).toBeFocused();
      await page.keyboard.press('Enter');
    };
    await page.goto('');
    await page.locator(ready).waitFor();
    // Tab until the timeline has the focus: it is one stop.
    const frame = page.locator('[data-frame]');
    for (let i = 0; i < 40 && !(await frame.evaluate((el) => el === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await expect(frame).toBeFocused();
    const say = page.locator('[data-say]');
    for (
      let i = 0;
      i < 60 &&
      !/^1 April 2013\. Clinical commissioning groups/.test((await say.textContent()) ?? '');
      i++
    )
      await page.keyboard.press('ArrowRight');
    await expect(say).toHaveText(
      /^1 April 2013\. Clinical commissioning groups until 1 July 2022\. Buying care lane, \d+ .*\d{4}, replaced /,
    );
    // It opens beside the timeline, and its page is one more key away.
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-panel]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/policies\/clinical-commissioning-groups\/$/);

    const heading = page.getByRole('heading', { level: 1 });
    for (const [name, title] of [
      ['Primary care trusts', 'Primary care trusts'],
      ['Primary care groups', 'Primary care groups'],
      ['GP fundholding', 'GP fundholding'],
    ] as const) {
      await follow(name, '.facts');
      await expect(heading).toHaveText(title);
    }
    for (const name of [
      'Primary care groups',
      'Primary care trusts',
      'Clinical commissioning groups',
      'Integrated care systems',
      'Integrated neighbourhood teams',
      /Neighbourhood [Hh]ealth [Ss]ervice/,
    ]) {
      await follow(name, '.facts');
      await expect(heading).toHaveText(name);
    }
    await follow('This quotation and its source');
    await expect(page).toHaveURL(/\/quotes\//);
    const passage = page.getByRole('link', { name: 'Read it in its place' });
    const anchor = ((await passage.getAttribute('href')) ?? '').split('#')[1];
    await passage.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\/#p\d+[a-z]?$/);
    const lit = page.locator(`li[id="${anchor}"]`);
    await expect(lit).toBeInViewport();
    const colour = (locator: typeof lit) =>
      locator.evaluate((el) => getComputedStyle(el).backgroundColor);
    expect(await colour(lit)).not.toBe(await colour(page.locator('.passages > li').last()));
  });

  test('sees what existed in a year and who was in office', async ({ page }) => {
    await page.goto('on/2006/');
    const facts = page.getByRole('complementary', { name: 'In office' });
    await expect(facts).toContainText('Tony Blair');
    await expect(facts).toContainText('Patricia Hewitt');
    await expect(page.getByRole('main')).toContainText('Primary care trusts');
    await expect(page.getByRole('main')).not.toContainText('Clinical commissioning groups');
    // A thing known to have ended within a year is told in that year.
    await page.goto('on/1998/');
    await expect(page.locator('section', { hasText: 'What ended' }).last()).toContainText(
      'Total purchasing pilots',
    );
  });
});

test.describe('a student with an essay to write', () => {
  test.use({ javaScriptEnabled: false });

  test('sets two forms side by side, each answer with its source', async ({ page }) => {
    await page.goto('');
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Compare' })
      .click();
    const grid = page.getByRole('table');
    await expect(grid.getByRole('rowheader', { name: 'Who held the money?' })).toBeVisible();
    await expect(grid.getByRole('columnheader')).toHaveCount(14);
    await page
      .locator('.pairs div', { hasText: 'GP fundholding, with' })
      .getByRole('link', { name: 'Practice-based commissioning' })
      .click();
    await expect(page).toHaveURL(/\/compare\/gp-fundholding\/practice-based-commissioning\/$/);
    const money = page.getByRole('row', { name: /^Who held the money\?/ });
    await expect(money.getByRole('cell')).toHaveCount(2);
    await expect(money.getByRole('cell').last()).toContainText('budget on paper');
    await money.getByRole('cell').last().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\/#p\d+$/);
  });

  test('reads who bought care as a year began and as it ended', async ({ page }) => {
    await page.goto('on/2006/');
    const bought = page.getByRole('row', { name: /^Who bought hospital and community care/ });
    await expect(bought.getByRole('cell').first()).toContainText('Primary care trusts 303');
    await expect(bought.getByRole('cell').last()).toContainText('Primary care trusts 152');
  });

  test('sees a contested claim from both sides', async ({ page }) => {
    await page.goto('policies/gp-partnership-model/');
    const dispute = page.locator('.dispute', { hasText: 'the end of the partnership model?' });
    await expect(dispute).toContainText('Contested.');
    await expect(dispute).toContainText('It may end it');
    await expect(dispute).toContainText('It need not end it');
    await dispute.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\/#e\d+$/);
    await expect(page.locator(':target')).toContainText('What led to what.');
  });

  test('is told whether it worked, and when nobody is known to have asked', async ({ page }) => {
    await page.goto('policies/gp-fundholding/');
    const worked = page.locator('section', {
      has: page.getByRole('heading', { name: 'Did it work?' }),
    });
    await expect(worked).toContainText('How it was studied:');
    await page.goto('policies/hub-and-spoke-general-practice/');
    await expect(worked).toContainText('No evaluation was found. It was looked for on');
  });

  test('reads letters spelt out as they were meant at the time', async ({ page }) => {
    await page.goto('terms/');
    await page.getByRole('link', { name: 'ICP', exact: true }).click();
    await expect(page.locator(':target')).toContainText('integrated care pilot');
    // The same three letters, on pages of different times.
    await page.goto('policies/integrated-care-systems/');
    await expect(page.getByRole('main')).not.toContainText('integrated care provider)');
    await page.goto('events/next-stage-review-2008/');
    await expect(page.getByRole('main')).not.toContainText('ICP (integrated care partnership)');
    // Spelt out once, at the first use, and linked.
    await page.goto('policies/practice-based-commissioning/');
    for (const term of await page.locator('.prose a.term[data-id^="acronym-"]').all())
      await expect(term).toHaveAttribute('href', /\/terms\/#acronym-/);
  });
});

test.describe('a reader after a quotation', () => {
  const first = (page: import('@playwright/test').Page, shelf: string) =>
    page.locator(`[data-results="${shelf}"] li`).first();

  for (const [typed, shelf, id] of [
    ['veneer of engagement', 'exact', 'streeting-2024-veneer-of-engagement'],
    ['teams without walls', 'exact', 'ippr-2024-teams-without-walls'],
    ['Streting', 'similar', 'wes-streeting'],
    ['fund holding', 'exact', 'gp-fundholding'],
    ['neighborhood', 'similar', 'neighbourhood-health-service'],
    ['INTs', 'exact', 'integrated-neighbourhood-teams'],
    ['veneer of consultation', 'similar', 'streeting-2024-veneer-of-engagement'],
  ] as const)
    test(`who types “${typed}” finds ${id} first`, async ({ page }) => {
      await page.goto('');
      await page.getByRole('search', { name: 'Site' }).getByRole('searchbox').fill(typed);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\/\?q=/);
      await expect(page.locator(`[data-search-done="${typed}"]`)).toBeVisible();
      await expect(first(page, shelf)).toHaveAttribute('data-id', id);
      // A result on the similar shelf leads only when nothing was found exactly.
      if (shelf === 'similar') await expect(page.locator('[data-results="exact"]')).toBeHidden();
    });

  test('who remembers a name, some words and a topic finds the happening and the words', async ({
    page,
  }) => {
    await page.goto('search/?q=Streeting+tear+up+contract');
    const found = page.locator('[data-results="exact"] li');
    await expect(found.first()).toHaveAttribute('data-id', 'streeting-tear-up-2023');
    const quote = page.locator('[data-results="exact"] [data-id="streeting-2023-tear-up"]');
    await expect(quote).toContainText('“tear up”');
  });

  test('gets the words, who, when, the passage and the seal', async ({ page }) => {
    await page.goto('search/?q=%22veneer+of+engagement%22');
    await page.locator('[data-results="exact"] a').first().click();
    await expect(page.locator('[data-words]')).toContainText(
      'impose our view with a veneer of engagement.',
    );
    await expect(page.getByRole('main')).toContainText('18 September 2024');
    await expect(page.locator('[data-seal="verbatim"]')).toContainText('Word for word.');
  });

  test('is told when nothing is there, and what was searched', async ({ page }) => {
    await page.goto('search/?q=zxqwv');
    await expect(page.getByRole('status')).toHaveText(
      'Nothing here holds all of these words, or words like all of them. Try fewer.',
    );
    await expect(page.locator('[data-searched]')).toContainText(/\d+ passages of \d+\s+sources/);
  });

  test('finds the query in the address, and Back brings it back', async ({ page }) => {
    await page.goto('search/?q=polyclinic');
    await expect(page.locator('[data-search-done="polyclinic"]')).toBeVisible();
    const box = page.getByRole('search', { name: 'This page' }).getByRole('searchbox');
    await box.fill('rescue package');
    await box.press('Enter');
    await expect(page).toHaveURL(/q=rescue\+package$/);
    await page.goBack();
    await expect(box).toHaveValue('polyclinic');
    await expect(page.locator('[data-search-done="polyclinic"]')).toBeVisible();
  });
});

test.describe('a trainer', () => {
  test('sends a view of the timeline and it opens the same', async ({ page, context }) => {
    await page.goto('');
    await page.locator(ready).waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('checkbox', { name: 'Law' }).uncheck();
    await page.getByRole('checkbox', { name: 'Politics' }).uncheck();
    const address = page.url();
    expect(address).toMatch(
      /\?from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}&lanes=commissioning,provision,contracts,reviews,voices$/,
    );
    const other = await context.newPage();
    await other.goto(address);
    await other.locator(ready).waitFor();
    await expect(other.getByRole('checkbox', { name: 'Law' })).not.toBeChecked();
    const shown = (p: typeof page) => p.locator('svg.wide .item .label').allTextContents();
    await expect.poll(() => shown(page)).toEqual(await shown(other));
  });

  test('steps back through choices', async ({ page }) => {
    await page.goto('');
    await page.locator(ready).waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/from=/);
    await page.locator('svg.wide [data-id="primary-care-trusts"]').first().click();
    await expect(page).toHaveURL(/item=primary-care-trusts/);
    const panel = page.locator('[data-panel]');
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Primary care trusts');
    await expect(panel).toContainText('Replaced Primary care groups');
    await page.goBack();
    await expect(panel).toBeHidden();
    await page.goBack();
    await expect(page).not.toHaveURL(/from=/);
  });

  test('walks a trail whose stops all lead somewhere', async ({ page }) => {
    await page.goto('trails/');
    await page.locator('.list a').first().click();
    const stops = page.locator('.stops > li');
    await expect(stops.nth(2)).toBeVisible();
    await expect(stops.first().locator('.question')).toContainText('Ask:');
    await stops.first().getByRole('heading').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/(?:policies|events|eras|people)\//);
  });
});
