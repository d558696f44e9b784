import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose answer depends on colours; all others ask of the mark-up, which is the same in any. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
const OTHERS: Media[] = [{ colorScheme: 'dark' }, { forcedColors: 'active' }];

/** What axe finds on a page as it stands: every rule in light, those of colour in dark and in forced colours too. */
export async function listViolations(page: Page, within?: string): Promise<string[]> {
  const look = () => {
    // Run in the page itself, and without a list of all that passed: on long pages that takes most of the time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    return within ? axe.include(within) : axe;
  };
  const tell = async (axe: AxeBuilder, media: string) =>
    (await axe.analyze()).violations.map(
      ({ id, nodes }) =>
        `${media}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const found = await tell(look(), 'light');
  for (const media of OTHERS) {
    await page.emulateMedia(media);
    found.push(...(await tell(look().withRules(OF_COLOUR), JSON.stringify(media))));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}
