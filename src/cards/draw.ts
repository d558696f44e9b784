import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import { escapeHtml } from '../base/html.ts';
import type { Family, Layout, Line, Measure } from './layout.ts';
import type { Palette } from './palette.ts';

/** Drawn pictures are kept here under a digest of all that they are made from; it may be deleted at any time. */
const KEPT = 'node_modules/.cache/cards';
/** The site's own typefaces; the second of each holds the letters that the first has not. */
const FONTS: Record<Family, string[]> = {
  serif: [
    'source-serif-4/files/source-serif-4-latin',
    'source-serif-4/files/source-serif-4-latin-ext',
  ],
  sans: ['inter/files/inter-latin', 'inter/files/inter-latin-ext'],
};
/** What a program without the site's typefaces sets instead. */
const NAMES: Record<Family, string> = {
  serif: "'Source Serif 4', Georgia, serif",
  sans: "Inter, 'Helvetica Neue', Arial, sans-serif",
};
const nameFace = (family: Family, i: number): string => `Card ${family} ${i}`;
const toFont = (family: Family, size: number): string =>
  `${size}px ${FONTS[family].map((_, i) => `"${nameFace(family, i)}"`).join(', ')}`;

let digest: string | undefined;

/** Reads the typefaces once; returns a digest of them and of the versions that draw with them. */
function loadFonts(): string {
  if (digest) return digest;
  const hash = createHash('sha256');
  for (const family of ['serif', 'sans'] as const)
    for (const [i, file] of FONTS[family].entries()) {
      const data = readFileSync(
        join('node_modules/@fontsource-variable', `${file}-wght-normal.woff2`),
      );
      hash.update(data);
      GlobalFonts.register(data, nameFace(family, i));
    }
  const { version } = JSON.parse(readFileSync('node_modules/@napi-rs/canvas/package.json', 'utf8'));
  hash.update(JSON.stringify([version, sharp.versions]));
  digest = hash.digest('hex');
  return digest;
}

const makeContext = (width: number, height: number) => {
  loadFonts();
  const context = createCanvas(width, height).getContext('2d');
  // Letters stand where their widths put them and not on whole pixels.
  context.textRendering = 'geometricPrecision';
  return context;
};

/** At what size widths are read, from which those at all others follow. */
const RULED = 100;
let ruler: ReturnType<typeof makeContext> | undefined;
const widths = new Map<string, number>();

/** Measures words in the typefaces that the pictures are drawn with; each word is measured once. */
export const measureText: Measure = (text, family, size) => {
  const key = `${family} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler ??= makeContext(1, 1);
    ruler.font = toFont(family, RULED);
    width = ruler.measureText(text).width / RULED;
    widths.set(key, width);
  }
  return width * size;
};

const findColour = (palette: Palette, colour: Line['colour']): string =>
  typeof colour === 'number' ? (palette.hues[colour] ?? palette.quiet) : palette[colour];

/**
 * A picture as PNG. What was drawn before from the same layout, colours, typefaces and versions is taken
 * from where it is kept, unless `fresh` asks for it to be drawn again.
 */
export async function drawPng(layout: Layout, palette: Palette, fresh = false): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([loadFonts(), layout, palette]))
    .digest('hex');
  const file = join(KEPT, `${key}.png`);
  if (!fresh && existsSync(file)) return readFileSync(file);
  const { width, height, blocks, lines } = layout;
  const context = makeContext(width, height);
  for (const { x, y, width: wide, height: high, colour } of blocks) {
    context.fillStyle = findColour(palette, colour);
    context.fillRect(x, y, wide, high);
  }
  for (const { text, x, y, family, size, colour } of lines) {
    context.fillStyle = findColour(palette, colour);
    context.font = toFont(family, size);
    context.fillText(text, x, y);
  }
  const png = await sharp(context.canvas.data(), { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
  mkdirSync(KEPT, { recursive: true });
  // Written beside and moved, so that two builds at once never read half a file.
  writeFileSync(`${file}.${process.pid}`, png);
  renameSync(`${file}.${process.pid}`, file);
  return png;
}

/**
 * A picture as SVG in which text stays text: it can be searched, read aloud and edited. Each line is told its
 * width, so that it keeps its place where the typeface is another. `alt` is for who cannot see it.
 */
export function toSvgFile(
  { width, height, blocks, lines }: Layout,
  palette: Palette,
  alt: string,
): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeHtml(alt)}</title>`,
    ...blocks.map(
      (block) =>
        `<rect x="${round(block.x)}" y="${round(block.y)}" width="${round(block.width)}" height="${round(block.height)}" fill="${findColour(palette, block.colour)}"/>`,
    ),
    ...lines.map(
      (line) =>
        `<text x="${round(line.x)}" y="${round(line.y)}" font-family="${NAMES[line.family]}" font-size="${round(line.size)}" fill="${findColour(palette, line.colour)}" textLength="${round(line.width)}" lengthAdjust="spacingAndGlyphs">${escapeHtml(line.text)}</text>`,
    ),
    '</svg>\n',
  ].join('\n');
}
