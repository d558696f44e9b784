const SVG = 'http://www.w3.org/2000/svg';

/** A link as a QR code, black on white; nothing where it is too long for one. */
export async function makeQr(link: string, label: string): Promise<SVGSVGElement | undefined> {
  const { encode } = await import('uqr');
  let squares: boolean[][];
  try {
    squares = encode(link, { ecc: 'L', border: 4 }).data;
  } catch {
    return undefined;
  }
  const size = squares.length;
  // Squares in a row are one stroke.
  const strokes = squares.flatMap((row, y) =>
    [
      ...row
        .map((on) => (on ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const paper = document.createElementNS(SVG, 'path');
  paper.setAttribute('fill', '#fff');
  paper.setAttribute('d', `M0 0h${size}v${size}h-${size}z`);
  const ink = document.createElementNS(SVG, 'path');
  ink.setAttribute('fill', '#000');
  ink.setAttribute('d', strokes.join(''));
  svg.append(paper, ink);
  svg.classList.add('qr');
  return svg;
}
