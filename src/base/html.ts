const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe to stand in HTML or SVG, in an attribute too. */
export const escapeHtml = (text: string | number): string =>
  String(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
