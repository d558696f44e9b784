import { encode } from 'uqr';
import { escapeHtml } from './html.ts';

/** White around the code, in modules, without which readers do not find it. */
const QUIET = 4;

/**
 * An address as a QR code in SVG, black on white whatever the page's colours. Modules in a row are one
 * stroke, which makes the file a quarter of what one shape for each would be. `ecc` is how much of it
 * may be lost: a long address needs the least. Throws where an address is too long for any code.
 */
export function drawQr(address: string, title: string, ecc: 'L' | 'M' = 'M'): string {
  const { data, size } = encode(address, { ecc, border: 0 });
  const strokes = data.flatMap((row, y) => {
    let last = 0;
    const runs = Array.from({ length: size }, (_, x) => x).filter((x) => row[x] && !row[x - 1]);
    return runs.map((x, i) => {
      let length = 1;
      while (row[x + length]) length++;
      const move = i ? `m${x - last} 0` : `M${x} ${y}.5`;
      last = x + length;
      return `${move}h${length}`;
    });
  });
  const side = size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" shape-rendering="crispEdges" role="img"><title>${escapeHtml(title)}</title><path fill="#fff" d="M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z"/><path stroke="#000" d="${strokes.join('')}"/></svg>`;
}
