import { escapeHtml } from '../base/html.ts';
import { formatItem, type Sheet } from './sheet.ts';
import type { Shown } from './shown.ts';

/** What the head and foot of a downloaded sheet say. */
export type SheetFrame = {
  site: string;
  /** Whole address that opens the sheet. */
  link: string;
  /** `Edition 1, 22 November 2026`. */
  edition: string;
  language: string;
};

/** Said wherever words stand that are not this site's. */
export const WRITTEN = 'Written by whoever shared this link.';
export const TITLE_WRITTEN = 'Title: written by whoever shared this link.';
const BOTH_WRITTEN = 'Title and questions: written by whoever shared this link.';
/** What a sheet without a title is called. */
export const UNTITLED = 'Source sheet';

const GONE = 'This is no longer on the site.';

/** Text that Markdown takes for nothing but text. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');
const isQuote = (shown: Shown) => shown.kind === 'quote';

/** A sheet as Markdown; `find` gives each item as it is shown, or nothing where it is gone. */
export function toMarkdown(
  sheet: Sheet,
  find: (name: string) => Shown | undefined,
  { site, link, edition }: SheetFrame,
): string {
  let number = 0;
  const parts = sheet.parts.map((part) => {
    if ('question' in part) return `**Question:** ${plain(part.question)}`;
    number++;
    const name = formatItem(part.item);
    const shown = find(name);
    if (!shown) return `## ${number}. ${plain(name)}\n\n${GONE}`;
    const text = plain(shown.text);
    return [
      `## ${number}. ${plain(shown.title)}`,
      plain(shown.kicker),
      isQuote(shown) ? `> ${text}` : text,
      shown.by && plain(shown.by),
      shown.note && plain(shown.note),
      shown.cites.map((cite) => `- ${plain(cite)}`).join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n');
  });
  return `${[
    `# ${plain(sheet.title || UNTITLED)}`,
    BOTH_WRITTEN,
    ...parts,
    '---',
    `${plain(site)}. ${edition}. This sheet: <${link}>`,
  ].join('\n\n')}\n`;
}

/** A sheet as a whole HTML file without anything from elsewhere. */
export function toHtml(
  sheet: Sheet,
  find: (name: string) => Shown | undefined,
  { site, link, edition, language }: SheetFrame,
): string {
  const x = escapeHtml;
  let number = 0;
  const parts = sheet.parts.map((part) => {
    if ('question' in part) return `<p class="question"><b>Question:</b> ${x(part.question)}</p>`;
    number++;
    const name = formatItem(part.item);
    const shown = find(name);
    if (!shown) return `<section><h2>${number}. ${x(name)}</h2><p>${GONE}</p></section>`;
    const tag = isQuote(shown) ? 'blockquote' : 'p';
    return `<section><h2>${number}. ${x(shown.title)}</h2><p>${x(shown.kicker)}</p><${tag}>${x(shown.text)}</${tag}>${[
      shown.by,
      shown.note,
    ]
      .map((line) => (line ? `<p>${x(line)}</p>` : ''))
      .join('')}<ul>${shown.cites.map((cite) => `<li>${x(cite)}</li>`).join('')}</ul></section>`;
  });
  const title = x(sheet.title || UNTITLED);
  return `<!doctype html>
<html lang="${x(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:1.05rem/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}h2{font-size:1.2rem}li{font:.85rem/1.4 sans-serif;overflow-wrap:anywhere}section{break-inside:avoid}.question{border-left:3px solid;padding-left:1rem}</style></head>
<body>
<h1>${title}</h1>
<p>${BOTH_WRITTEN}</p>
${parts.join('\n')}
<hr>
<p>${x(site)}. ${x(edition)}. This sheet: <a href="${x(link)}">${x(link)}</a></p>
</body>
</html>
`;
}
