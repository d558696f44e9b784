const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe to stand in HTML or SVG, in an attribute too. */
export const escapeHtml = (text: string | number): string =>
  String(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

/** What HTML of our own making says, as plain text: no elements, and the letters that were made safe as they are. */
export const toText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|\w+);/gi, (entity, decimal?: string, hex?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return String.fromCodePoint(code);
      return Object.entries(ENTITIES).find(([, safe]) => safe === entity)?.[0] ?? entity;
    });
