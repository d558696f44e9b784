import { escapeHtml } from '../base/html.ts';
import { quoteWords } from '../base/quotation-marks.ts';
import { type Days, formatMoment } from '../base/when.ts';
import type { AnyRecord, Archive, Quote } from '../model/archive.ts';
import { makePageTexts, type PageTexts } from '../model/footnotes.ts';
import { drawStance } from '../timeline/stance.ts';

/** A stance as its shape and its word. */
export function renderStance(archive: Archive, id: string): string {
  const stance = archive.site.stances.find((s) => s.id === id);
  if (!stance) return '';
  return `<span class="stance"><svg viewBox="0 0 10 10" aria-hidden="true"><path d="${drawStance(stance.shape, 0, 0, 10)}"/></svg>${escapeHtml(stance.title)}</span>`;
}

/**
 * A quotation set in a page, with who said it and when. The same markup serves pages and the
 * places in a text where a quotation stands alone in its paragraph.
 */
export function renderQuotation(archive: Archive, quote: Quote, base: string): string {
  const speaker = archive.records.get(quote.speaker);
  const lead = quote.lead ? `<span class="lead">${escapeHtml(quote.lead)} </span>` : '';
  const parts = [
    `<a href="${base}${speaker?.path ?? ''}" data-kind="person" data-id="${quote.speaker}">${escapeHtml(speaker?.title ?? quote.speaker)}</a>`,
    escapeHtml(quote.role),
    `<time>${escapeHtml(formatMoment(quote.said))}</time>`,
  ];
  const tail = quote.tail ? `<span class="lead"> ${escapeHtml(quote.tail)}</span>` : '';
  const standing = [
    ...(quote.secondhand ? ['at second hand'] : []),
    ...(quote.seal ? ['checked word for word'] : []),
  ];
  const seal = standing.length ? ` · ${standing.join(', ')}` : '';
  return `<figure class="quotation" data-kind="quote" data-id="${quote.id}"><blockquote><p>${lead}${escapeHtml(quoteWords(quote.body))}${tail}</p></blockquote><figcaption>${parts.join(', ')}. <a href="${base}${quote.path}">This quotation and its source</a>${seal}</figcaption></figure>\n`;
}

/** The texts of a page on which a quotation that stands alone in its paragraph is shown in full. */
export const makeQuotingTexts = (
  archive: Archive,
  base: string,
  about?: { record: AnyRecord; time: Days },
): PageTexts =>
  makePageTexts(
    archive,
    base,
    (record) => (record.is === 'quote' ? renderQuotation(archive, record, base) : undefined),
    about,
  );
