/**
 * The address of the original with a text fragment, so that a browser that can lights the words.
 * It is a convenience: where it fails the page opens all the same.
 */
export function toTextFragment(url: string, words: string): string {
  const list = words
    .replace(/\[[^\]]*\]/g, '\u0000')
    .split('\u0000')
    .sort((a, b) => b.length - a.length)[0]
    ?.trim()
    .split(/\s+/);
  if (!list?.length) return url;
  const encode = (part: string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const fragment =
    list.length > 10 ? `${encode(list.slice(0, 5))},${encode(list.slice(-5))}` : encode(list);
  return `${url}#:~:text=${fragment}`;
}
