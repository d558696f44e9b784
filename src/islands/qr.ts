/** A link as a QR code that stands in the page; nothing where it is too long for one. The code that makes it comes when asked for. */
export async function makeQr(link: string, label: string): Promise<Element | undefined> {
  const { drawQr } = await import('../base/qr.ts');
  let drawn: string;
  try {
    drawn = drawQr(link, label, 'L');
  } catch {
    return undefined;
  }
  const svg = document.importNode(
    new DOMParser().parseFromString(drawn, 'image/svg+xml').documentElement,
    true,
  );
  svg.classList.add('qr');
  return svg;
}
