/** The colours of a picture as `#rrggbb`; pictures are on light paper. */
export type Palette = { paper: string; ink: string; quiet: string; rule: string; hues: string[] };

/**
 * The light colours of the site's own tokens, so that no colour is written down twice.
 * @throws Error when the style sheet does not hold one of them
 */
export function readPalette(tokens: string): Palette {
  const find = (name: string): string => {
    const found = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
    if (!found) throw new Error(`The styles name no colour --${name}: light-dark(#rrggbb, …).`);
    return found;
  };
  return {
    paper: find('paper'),
    ink: find('ink'),
    quiet: find('ink-2'),
    rule: find('rule'),
    hues: Array.from({ length: 9 }, (_, i) => find(`lane-${i}`)),
  };
}
