import { drawQr } from '../base/qr.ts';
import { copy } from './copy.ts';
import { element } from './element.ts';

/**
 * Fills the tool that shares the present view: its link, the code that shows it in another page, and
 * its QR code. Returns what is to be called when the view has changed.
 */
export function openShare(tool: HTMLElement, base: string): () => void {
  const find = (name: string) =>
    tool.querySelector<HTMLElement>(`[data-part=${name}]`) as HTMLElement;
  let shown = '';
  const show = () => {
    const { href, search } = location;
    if (href === shown) return;
    shown = href;
    const link = href.replace(/#.*$/, '');
    find('link').textContent = link;
    const src = new URL(`${base}embed/timeline/${search}`, href).href.replaceAll('&', '&amp;');
    find('embed').textContent =
      `<iframe src="${src}" title="${document.title.replaceAll('"', '&quot;')}" width="100%" height="560" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;
    const svg = drawQr(link, link);
    const qr = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    const image = { src: qr, width: '120', height: '120', alt: 'QR code of this view’s address' };
    find('qr').replaceChildren(
      element('span', { class: 'qr' }, [element('img', image)]),
      element('a', { href: qr, download: 'timeline-qr.svg' }, ['QR code (SVG)']),
    );
  };
  tool.addEventListener('click', async (event) => {
    const name = (event.target as Element).closest<HTMLElement>('[data-copy-part]')?.dataset
      .copyPart;
    if (!name) return;
    const done = await copy(find(name).textContent ?? '');
    const said = tool.querySelector('[data-shared]');
    if (said) said.textContent = done ? 'Copied' : 'Copy it by hand: the browser did not let us';
  });
  show();
  return show;
}
