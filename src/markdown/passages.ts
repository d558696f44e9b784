/** A numbered passage of a source: our digest of it, and editor's notes on it. Lines count from 1. */
export type Passage = {
  /** `p7`, `p17a` for a bullet, `r2` for a theme in what readers wrote. */
  id: string;
  digest: string;
  notes: string[];
  line: number;
};

const HEADING = /^##\s*(.*?)\s*$/;

/** The passages of a source's body. Text before the first heading belongs to none and is returned as `stray`. */
export function findPassages(body: string): { passages: Passage[]; stray: string } {
  const passages: Passage[] = [];
  const stray: string[] = [];
  let lines: string[] = stray;
  const finish = () => {
    const last = passages.at(-1);
    if (!last) return;
    const blocks = lines
      .join('\n')
      .split(/\n{2,}/)
      .map((block) => block.trim());
    last.notes = blocks
      .filter((block) => block.startsWith('>'))
      .map((block) => block.replace(/^> ?/gm, '').trim());
    last.digest = blocks.filter((block) => block && !block.startsWith('>')).join('\n\n');
  };
  body.split('\n').forEach((text, index) => {
    const id = HEADING.exec(text)?.[1];
    if (!id) {
      lines.push(text);
      return;
    }
    finish();
    passages.push({ id, digest: '', notes: [], line: index + 1 });
    lines = [];
  });
  finish();
  return { passages, stray: stray.join('\n').trim() };
}
