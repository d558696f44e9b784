import { type Caption, layoutCaption, nameFonts } from '../timeline/caption.ts';
import { offerFile } from './offer-file.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a PNG for each unit of its drawing. */
const SHARP = 2;

/** What an element takes over from the one around it, unless it says otherwise. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'shape-rendering',
  'dominant-baseline',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-anchor',
] as const;
type Styles = Record<(typeof INHERITED)[number], string>;

/** What belongs to the page and means nothing in a file. */
const OF_THE_PAGE = /^(?:class|style|id|tabindex|role|data-.+|aria-.+)$/;

/** Offers the drawing as it stands on the screen as an SVG file that any program can open. */
export function saveSvg(svg: SVGSVGElement, name: string, caption: Caption): void {
  offerFile(new Blob([makeSvg(svg, caption)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Offers the drawing as it stands on the screen as a PNG, twice as sharp as its own measure. */
export async function savePng(svg: SVGSVGElement, name: string, caption: Caption): Promise<void> {
  offerFile(await makePng(svg, caption), `${name}.png`);
}

/**
 * The drawing as a file of its own: every style that the page gives it stands in it as an attribute, its
 * links are whole addresses, and its caption is written under it. `css` is put into it as it is.
 */
export function makeSvg(svg: SVGSVGElement, caption: Caption, css = ''): string {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const page = getComputedStyle(document.documentElement);
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const readPaint = makePaintReader();
  const own = copyStyles(svg, copy, undefined, readPaint);
  for (const { name } of [...copy.attributes]) copy.removeAttribute(name);
  // A drawing within the drawing, so that nothing of it reaches beyond its edges in any program.
  const frame = { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}` };
  for (const [name, value] of Object.entries(frame)) copy.setAttribute(name, `${value}`);
  const under = layoutCaption(caption, width);
  const whole = height + under.height;
  const root = element('svg', {
    viewBox: `${x} ${y} ${width} ${whole}`,
    width,
    height: whole,
    ...own,
  });
  const title = element('title', {});
  title.textContent = caption.title;
  const style = element('style', {});
  style.textContent = css;
  const paper = readPaint(page.backgroundColor);
  root.append(
    title,
    ...(css ? [style] : []),
    element('rect', { x, y, width, height: whole, fill: paper.colour }),
    copy,
    ...under.lines.map((line) => {
      const text = element('text', {
        x: x + 8,
        y: y + height + line.y,
        fill: readPaint(page.color).colour,
        stroke: 'none',
        'text-anchor': 'start',
        'font-size': line.size,
        'font-weight': line.strong ? 600 : 400,
      });
      text.textContent = line.text;
      return text;
    }),
  );
  return new XMLSerializer().serializeToString(root);
}

/** The drawing as a PNG. The page's typeface goes into it, since a picture may fetch nothing. */
export async function makePng(svg: SVGSVGElement, caption: Caption): Promise<Blob> {
  const image = new Image();
  const text = makeSvg(svg, caption, await embedFont(getComputedStyle(svg).fontFamily));
  // A data address rather than a blob's: the security policy allows it already, and the canvas stays readable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SHARP;
  canvas.height = image.height * SHARP;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    );
  });
}

/** Writes what the page makes of an element, and of all in it, into its copy; returns the element's own. */
function copyStyles(
  from: Element,
  to: Element,
  around: Styles | undefined,
  readPaint: PaintReader,
): Partial<Styles> & { opacity?: string } {
  const computed = getComputedStyle(from);
  const styles = Object.fromEntries(
    INHERITED.map((name) => [name, computed.getPropertyValue(name)]),
  ) as Styles;
  for (const paint of ['fill', 'stroke'] as const) {
    const { colour, alpha } = readPaint(styles[paint]);
    styles[paint] = colour;
    if (alpha < 1) styles[`${paint}-opacity`] = `${Number(styles[`${paint}-opacity`]) * alpha}`;
  }
  styles['font-family'] = nameFonts(styles['font-family']);
  styles['stroke-width'] = styles['stroke-width'].replace('px', '');
  for (const { name } of [...to.attributes])
    if (OF_THE_PAGE.test(name) || (INHERITED as readonly string[]).includes(name))
      to.removeAttribute(name);
  const written: Partial<Styles> & { opacity?: string } = {};
  for (const name of INHERITED) if (styles[name] !== around?.[name]) written[name] = styles[name];
  if (computed.opacity !== '1') written.opacity = computed.opacity;
  for (const [name, value] of Object.entries(written)) to.setAttribute(name, value);
  const href = to.getAttribute('href');
  if (href) to.setAttribute('href', new URL(href, location.href).href);

  const copies = [...to.children];
  for (const [i, child] of [...from.children].entries()) {
    const copy = copies[i] as Element;
    if (child.tagName === 'title')
      for (const { name } of [...copy.attributes]) copy.removeAttribute(name);
    else {
      const { display, visibility } = getComputedStyle(child);
      if (display === 'none' || visibility === 'hidden') copy.remove();
      else copyStyles(child, copy, styles, readPaint);
    }
  }
  return written;
}

type PaintReader = (paint: string) => { colour: string; alpha: number };

/**
 * Reads colours as `#rrggbb` and how much they cover. Browsers tell mixed colours in forms that few
 * other programs know, but paint any of them.
 */
function makePaintReader(): PaintReader {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, ReturnType<PaintReader>>();
  return (paint) => {
    const found = known.get(paint);
    if (found) return found;
    let read = { colour: paint, alpha: 1 };
    if (context && paint !== 'none' && !paint.startsWith('url(')) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = paint;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, cover = 0] = context.getImageData(0, 0, 1, 1).data;
      const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
      read = cover ? { colour: `#${hex}`, alpha: cover / 255 } : { colour: 'none', alpha: 1 };
    }
    known.set(paint, read);
    return read;
  };
}

/** The first typeface of a list as a rule that holds the whole of it; nothing when the page has no file of it. */
async function embedFont(families: string): Promise<string> {
  const unquote = (name: string) => name.trim().replace(/^["']|["']$/g, '');
  const family = unquote(families.split(',')[0] ?? '');
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule &&
      unquote(rule.style.getPropertyValue('font-family')) === family &&
      rule.style.getPropertyValue('font-style') !== 'italic',
  );
  const source = /url\(["']?([^"')]+)/.exec(faces[0]?.style.getPropertyValue('src') ?? '')?.[1];
  const fetched = source
    ? fetch(source).then((answer) => (answer.ok ? answer.blob() : undefined))
    : undefined;
  const bytes = await fetched?.catch(() => undefined);
  if (!bytes) return '';
  const address = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsDataURL(bytes);
  });
  const name = nameFonts(families).split(',')[0];
  const weight = faces[0]?.style.getPropertyValue('font-weight') || 'normal';
  return `@font-face{font-family:${name};font-weight:${weight};src:url(${address})}`;
}

function element(tag: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
