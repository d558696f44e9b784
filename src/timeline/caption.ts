import { measureLabel } from './label.ts';

/** What is written under a picture that leaves the page: what it shows, and where it can be seen again. */
export type Caption = { title: string; address: string };

type CaptionLine = { text: string; y: number; size: number; strong: boolean };

const TITLE = 14;
const ADDRESS = 11;
const EDGE = 8;

/** Sets a caption in as many lines as a width needs, from the top of its own place. */
export function layoutCaption(
  { title, address }: Caption,
  width: number,
): { lines: CaptionLine[]; height: number } {
  const lines: CaptionLine[] = [];
  let y = EDGE;
  const add = (texts: string[], size: number, strong: boolean) => {
    for (const text of texts) {
      y += size * 1.35;
      lines.push({ text, y: Math.round(y * 10) / 10, size, strong });
    }
  };
  const room = width - 2 * EDGE;
  add(breakText(title, / /, room, TITLE * 1.08), TITLE, true);
  // An address has no spaces: it is broken between the things that it names.
  add(breakText(address, /(?<=[/?&,])/, room, ADDRESS), ADDRESS, false);
  return { lines, height: Math.ceil(y + EDGE) };
}

/** Fills lines with the parts of a text; a part that is longer than a line is cut where the line ends. */
function breakText(text: string, between: RegExp, room: number, size: number): string[] {
  const joint = between.source === ' ' ? ' ' : '';
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(between)) {
    const longer = line ? line + joint + part : part;
    if (measureLabel(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const letter of part) {
      if (line && measureLabel(line + letter, size) > room) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line ? [...lines, line] : lines;
}

/**
 * The families of a computed style as another program knows them: `Inter, system-ui, sans-serif`.
 * The build gives its own copies names with a digest behind, and adds fallbacks cut to their measure.
 */
export function nameFonts(families: string): string {
  const names = families
    .split(',')
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
    .filter((name) => !name.includes(' fallback: '))
    .map((name) => name.replace(/-[0-9a-f]{12,}$/, ''));
  return [...new Set(names)]
    .map((name) => (/^[a-z-]+$/i.test(name) ? name : `'${name}'`))
    .join(', ');
}
