import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { escapeHtml } from '../src/base/html.ts';

/** The rules of `_headers` in the order given: a pattern of addresses and the headers sent with them. */
type Rule = [pattern: string, headers: Record<string, string>];

/**
 * The headers that pages are to be sent with, for hosts that read them from `_headers` (Netlify, Cloudflare Pages
 * and others). Embeds may be framed by anybody, and nothing else by anybody. Everything may be fetched from anywhere: it
 * is all public, and an embed in a sandbox has the origin `null`, even to its own site. No two rules meet one
 * address, because hosts differ in how they join them.
 * @param folders the folders at the root of the built site
 */
export function writeHeaders(base: string, folders: readonly string[]): string {
  const open = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' };
  const closed = {
    ...open,
    'Content-Security-Policy': "frame-ancestors 'none'",
    'X-Frame-Options': 'DENY',
  };
  const framed = { ...open, 'Content-Security-Policy': 'frame-ancestors *' };
  const rules: Rule[] = [
    [base, closed],
    ...folders.map((name): Rule => [`${base}${name}/*`, name === 'embed' ? framed : closed]),
  ];
  return rules
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
        '\n',
      ),
    )
    .join('\n')
    .concat('\n');
}

/** A site map of all the pages that search engines may keep, in order. */
export const writeSitemap = (addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...[...addresses].sort().map((address) => `<url><loc>${escapeHtml(address)}</loc></url>`),
    '</urlset>\n',
  ].join('\n');

/**
 * Writes `sitemap.xml` and `_headers` from what was built, so that no page can be forgotten: each page is listed
 * under its own canonical address unless it asks not to be.
 */
export function hostFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base}/`.replace(/\/+$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('index.html'))
          .map((name) => readFileSync(join(folder, name), 'utf8'))
          .filter((html) => !/<meta name="robots" content="noindex"/.test(html));
        const addresses = pages.flatMap(
          (html) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? [],
        );
        writeFileSync(join(folder, 'sitemap.xml'), writeSitemap(addresses));
        const folders = readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
          .sort();
        writeFileSync(join(folder, '_headers'), writeHeaders(base, folders));
      },
    },
  };
}
