import { quoteWords } from '../base/quotation-marks.ts';
import { formatMoment } from '../base/when.ts';
import type { Archive, Quote } from '../model/archive.ts';

/**
 * A quotation as it is copied: its words whole and in their marks, with our own words that lead to
 * them and follow them outside, and who said them, as what, and when.
 */
export function quoteWhole(archive: Archive, quote: Quote): string {
  const words = [quote.lead, quoteWords(quote.body), quote.tail].filter(Boolean).join(' ');
  const speaker = archive.records.get(quote.speaker)?.title ?? quote.speaker;
  const doubt = quote.secondhand ? ', at second hand' : '';
  return `${words} (${speaker}, ${quote.role}, ${formatMoment(quote.said)}${doubt})`;
}
