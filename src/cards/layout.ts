import { quoteWords } from '../base/quotation-marks.ts';
import type { Face } from './face.ts';

/** The two typefaces of a picture: one for reading, one for what stands around it. */
export type Family = 'serif' | 'sans';
/** The width of a text in pixels, in a typeface at a size. */
export type Measure = (text: string, family: Family, size: number) => number;
type Colour = 'ink' | 'quiet' | 'rule' | 'paper' | number;

/** A line of text on its base line; a number as colour is that of a lane. */
export type Line = {
  text: string;
  part: 'kicker' | 'head' | 'body' | 'under' | 'cite' | 'site' | 'address';
  x: number;
  y: number;
  width: number;
  family: Family;
  size: number;
  colour: Colour;
};
type Block = { x: number; y: number; width: number; height: number; colour: Colour };

/** A picture that is ready to be drawn, in pixels. */
export type Layout = { width: number; height: number; blocks: Block[]; lines: Line[] };

/** A picture's measures in pixels, and the sizes of its type. */
export type Frame = {
  width: number;
  height: number;
  margin: number;
  /** Sizes of the head to try, largest first, each with that of the sentences under it. */
  steps: readonly (readonly [head: number, body: number])[];
  small: number;
  /** Whether the original is cited in it. */
  cites: boolean;
};

/** The picture that others show beside a link. */
export const CARD: Frame = {
  width: 1200,
  height: 630,
  margin: 64,
  steps: [
    [72, 31],
    [64, 30],
    [56, 29],
    [49, 28],
    [43, 27],
    [38, 26],
    [34, 25],
    [30, 24],
    [27, 23],
  ],
  small: 23,
  cites: false,
};

/** The picture that fills a screen in a room: sixteen to nine. */
export const SLIDE: Frame = {
  width: 1600,
  height: 900,
  margin: 88,
  steps: [
    [104, 40],
    [92, 39],
    [80, 38],
    [70, 36],
    [62, 35],
    [54, 34],
    [48, 33],
    [43, 32],
    [38, 30],
    [34, 28],
  ],
  small: 27,
  cites: true,
};

/** Where in a line its letters stand, as shares of their size: over the base line and under it. */
export const ASCENT = 0.92;
export const DESCENT = 0.26;

/**
 * Fills lines with whole words; only what is longer than a line alone, such as an address, is broken within.
 * Each word is measured once, whatever the lines.
 */
export function breakLines(
  text: string,
  room: number,
  widthOf: (text: string) => number,
): { text: string; width: number }[] {
  const space = widthOf(' ');
  const lines: { text: string; width: number }[] = [];
  let line = { text: '', width: 0 };
  const close = () => {
    if (line.text) lines.push(line);
    line = { text: '', width: 0 };
  };
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const width = widthOf(word);
    const longer = line.text
      ? { text: `${line.text} ${word}`, width: line.width + space + width }
      : { text: word, width };
    if (longer.width <= room) {
      line = longer;
      continue;
    }
    close();
    if (width <= room) {
      line = { text: word, width };
      continue;
    }
    for (const letter of word) {
      const wide = widthOf(letter);
      if (line.width + wide > room) close();
      line = { text: line.text + letter, width: line.width + wide };
    }
  }
  close();
  return lines;
}

/** The first words of a text, so many of them, with the loss marked: `to be or […]`. */
export function cutWords(text: string, count: number): string {
  const words = text.split(/\s+/);
  if (words.length <= count) return text;
  // An omission that is marked there already is not marked twice.
  return `${words
    .slice(0, count)
    .join(' ')
    .replace(/\s*\[(?:…|\.\.\.)\]$/, '')} […]`;
}

/**
 * Sets a face in a frame. The head shrinks step by step until all has room; only words that are too
 * many for the smallest size are cut, between two words and with the loss marked.
 */
export function layoutFace(face: Face, frame: Frame, measure: Measure): Layout {
  const last = frame.steps.length - 1;
  for (let step = 0; step <= last; step++) {
    const set = setFace(face, frame, step, measure);
    if (set) return set;
  }
  // The most words for which there is room, found by halving.
  let [most, least] = [face.head.split(/\s+/).length, 0];
  let best: Layout | undefined;
  while (most - least > 1) {
    const count = Math.floor((most + least) / 2);
    const set = setFace({ ...face, head: cutWords(face.head, count) }, frame, last, measure);
    if (set) [best, least] = [set, count];
    else most = count;
  }
  if (best) return best;
  throw new Error(
    `${face.address} has no room in a picture of ${frame.width} by ${frame.height}: what stands around its title is too long.`,
  );
}

/** A face at one step of size, or nothing when it has no room. */
function setFace(face: Face, frame: Frame, step: number, measure: Measure): Layout | undefined {
  const { width, height, margin, small, cites } = frame;
  const [headSize, bodySize] = frame.steps[step] as readonly [number, number];
  const band = margin / 4;
  const left = band + margin * 0.75;
  const room = width - margin - left;
  const lines: Line[] = [];
  let y = 0;
  const add = (
    part: Line['part'],
    text: string | undefined,
    family: Family,
    size: number,
    leading: number,
    colour: Colour,
  ): void => {
    for (const broken of breakLines(text ?? '', room, (some) => measure(some, family, size))) {
      // The letters stand in the middle of their line's height.
      const base = y + (leading * size - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
      lines.push({ ...broken, part, x: left, y: base, family, size, colour });
      y += leading * size;
    }
  };
  const shift = (from: number, by: number): void => {
    for (const line of lines.slice(from)) line.y += by;
  };

  add('kicker', face.kicker, 'sans', small * 1.08, 1.35, 'quiet');
  y += small * 0.6;
  add('head', face.quoted ? quoteWords(face.head) : face.head, 'serif', headSize, 1.2, 'ink');
  if (face.body) {
    y += bodySize * 0.7;
    add('body', face.body, 'serif', bodySize, 1.4, 'ink');
  }
  for (const [i, text] of face.under.entries()) {
    y += small * (i ? 0.1 : 1);
    add('under', text, 'sans', small * 1.08, 1.35, i ? 'quiet' : 'ink');
  }
  const above = y;
  const topCount = lines.length;
  shift(0, margin * 0.8);

  y = 0;
  if (cites && face.cite) {
    add('cite', face.cite, 'sans', small * 0.94, 1.35, 'quiet');
    y += small * 0.7;
  }
  const rule = y;
  y += small * 0.6;
  add('site', face.site, 'sans', small, 1.35, 'ink');
  add('address', face.address, 'sans', small, 1.35, 'quiet');
  const footTop = height - margin * 0.7 - y;
  shift(topCount, footTop);
  if (margin * 0.8 + above + margin * 0.35 > footTop) return undefined;
  return {
    width,
    height,
    blocks: [
      { x: 0, y: 0, width, height, colour: 'paper' },
      { x: 0, y: 0, width: band, height, colour: face.hue },
      { x: left, y: Math.round(footTop + rule), width: room, height: 2, colour: 'rule' },
    ],
    lines,
  };
}
