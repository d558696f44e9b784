import { parseMarkdown } from './render.ts';

/** The words of a Markdown text without marks and citations; `titleOf` names records referred to. */
export const toPlainText = (markdown: string, titleOf: (id: string) => string): string =>
  parseMarkdown(markdown)
    .filter((token) => token.type === 'inline')
    .map((token) =>
      (token.children ?? [])
        .map((child) => {
          if (child.type === 'citation_reference') return '';
          if (child.type === 'record_reference')
            return child.content || titleOf((child.meta as { id: string }).id);
          return child.type === 'softbreak' ? ' ' : child.content;
        })
        .join('')
        .replace(/\s+([.,;:])/g, '$1'),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
