import MarkdownIt from 'markdown-it';
import { escapeHtml } from '../base/html.ts';
import { type Gloss, type Resolver, referencePlugin } from './references.ts';

/** Only these link targets: web, mail, fragments and paths of this site. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:|[#?]|\/(?!\/)|\.{1,2}\/|[^:/?#]+(?:[/?#]|$)|$)/i;

type Env = { resolver: Resolver };
const resolverOf = (env: unknown): Resolver | undefined =>
  (env as Partial<Env> | undefined)?.resolver;

const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
md.validateLink = (url) => SAFE_LINK.test(url.trim());
md.use(referencePlugin);

/** The parser alone, for those who read tokens and not HTML. */
export const parseMarkdown = (source: string) => md.parse(source, {});

md.renderer.rules.record_reference = (tokens, index, _options, env) => {
  const token = tokens[index];
  const { id } = (token?.meta ?? {}) as { id: string };
  const record = resolverOf(env)?.record(id);
  const words = escapeHtml(token?.content || record?.title || id);
  return record
    ? `<a href="${escapeHtml(record.href)}" data-kind="${record.kind}" data-id="${id}">${words}</a>`
    : words;
};

md.renderer.rules.citation_reference = (tokens, index, _options, env) => {
  const resolver = resolverOf(env);
  if (!resolver) return '';
  const { citations } = (tokens[index]?.meta ?? {}) as {
    citations: { source: string; passage?: string }[];
  };
  const links = citations.map(({ source, passage }) => {
    const { number, href, label } = resolver.cite(source, passage);
    const id = passage ? `${source}#${passage}` : source;
    return `<a href="${escapeHtml(href)}" data-kind="passage" data-id="${id}" aria-label="Source ${number}: ${escapeHtml(label)}">${number}</a>`;
  });
  return `<sup class="cite">${links.join('<span aria-hidden="true">,</span>')}</sup>`;
};

// A citation follows its word without the space that was typed before it.
md.core.ruler.push('tighten_citations', (state) => {
  for (const { children } of state.tokens)
    children?.forEach((token, index) => {
      const before = children[index - 1];
      if (token.type !== 'citation_reference' || !before) return;
      if (before.type === 'softbreak') {
        before.type = 'text';
        before.content = '';
      } else if (before.type === 'text') before.content = before.content.trimEnd();
    });
  return false;
});

// Terms are explained where they are first used, but not in headings nor within links.
md.core.ruler.push('gloss_terms', (state) => {
  const resolver = resolverOf(state.env);
  if (!resolver?.gloss) return false;
  state.tokens.forEach((token, index) => {
    if (token.type !== 'inline' || !token.children) return;
    if (state.tokens[index - 1]?.type === 'heading_open') return;
    const around = token.children
      .map(({ type, content }) =>
        type === 'softbreak' ? ' ' : type === 'citation_reference' ? '' : content,
      )
      .join('');
    let links = 0;
    token.children = token.children.flatMap((child) => {
      if (child.type === 'link_open') links++;
      if (child.type === 'link_close') links--;
      if (child.type !== 'text' || links) return [child];
      const found = resolver.gloss?.(child.content, around) ?? [];
      if (!found.length) return [child];
      const html = new state.Token('html_inline', '', 0);
      html.content = renderGlosses(child.content, found);
      return [html];
    });
  });
  return false;
});

/** A plain text as HTML, with its terms explained. */
function renderGlosses(text: string, found: readonly Gloss[]): string {
  let at = 0;
  let html = '';
  for (const { start, end, id, href, meaning, spelt } of found) {
    const words = escapeHtml(text.slice(start, end));
    const link = `<a class="term" href="${escapeHtml(href)}" data-kind="term" data-id="${id}" title="${escapeHtml(meaning)}">${words}</a>`;
    html += `${escapeHtml(text.slice(at, start))}${link}${spelt ? ` (${escapeHtml(spelt)})` : ''}`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

// A record alone in its paragraph is shown in full where the page can show it.
md.core.ruler.push('embed_records', (state) => {
  const { tokens } = state;
  tokens.forEach((token, index) => {
    const only = token.children?.[0];
    if (token.children?.length !== 1 || only?.type !== 'record_reference' || only.content) return;
    if (tokens[index - 1]?.type !== 'paragraph_open') return;
    const html = resolverOf(state.env)?.embed((only.meta as { id: string }).id);
    const [open, close] = [tokens[index - 1], tokens[index + 1]];
    if (html === undefined || !open || !close) return;
    open.hidden = true;
    close.hidden = true;
    token.type = 'html_block';
    token.content = html;
    token.children = null;
  });
  return false;
});

/** HTML of a Markdown text, its references resolved by the page that shows it. */
export const renderMarkdown = (source: string, resolver: Resolver): string =>
  md.render(source, { resolver } satisfies Env);

/** The same for a text of one paragraph, without the paragraph around it. */
export const renderInline = (source: string, resolver: Resolver): string =>
  md.renderInline(source.trim().replace(/\s+/g, ' '), { resolver } satisfies Env);

/** A text without any Markdown as HTML, with its terms explained. */
export const renderPlain = (text: string, resolver: Resolver): string =>
  renderGlosses(text, resolver.gloss?.(text, text) ?? []);
