import type { TimelineFrame, TimelineItem } from './item.ts';
import { round, type Shape } from './shape.ts';

export const OVERVIEW = { width: 1140, height: 30 };

/** How much there is in each half-year of the whole, as one silhouette: what the overview strip shows behind. */
export function drawOverview(
  { from, to }: Pick<TimelineFrame, 'from' | 'to'>,
  items: readonly TimelineItem[],
): Shape[] {
  const bins = Math.max(1, Math.round((to - from) / 182.625));
  const counts = Array.from({ length: bins }, () => 0);
  for (const item of items) {
    const bin = Math.floor(((item.from - from) / (to + 1 - from)) * bins);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const wide = OVERVIEW.width / bins;
  const d = counts
    .map((count, i) => {
      const tall = (count / most) * (OVERVIEW.height - 4);
      return count
        ? `M${round(i * wide)} ${OVERVIEW.height}v${round(-tall)}h${round(wide - 1)}v${round(tall)}z`
        : '';
    })
    .join('');
  return [{ key: 'silhouette', tag: 'path', attrs: { class: 'silhouette', d } }];
}
