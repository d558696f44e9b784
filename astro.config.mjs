// @ts-check
import { defineConfig, fontProviders } from 'astro/config';
import { contentCheck } from './tools/content-check.ts';
import { hostFiles } from './tools/host-files.ts';
import { modulePreload } from './tools/module-preload.ts';

/** @param {string} name @param {`--${string}`} cssVariable @param {string[]} fallbacks @param {string} weight @param {Record<string, string>} files */
const font = (name, cssVariable, fallbacks, weight, files) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: {
    variants: Object.entries(files).map(([style, file]) => ({
      weight,
      style: /** @type {'normal' | 'italic'} */ (style),
      src: /** @type {[string]} */ ([`./node_modules/@fontsource-variable/${file}`]),
    })),
  },
});

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://example.org',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // No page is made by Astro's own Markdown, so nothing is highlighted either.
  markdown: { syntaxHighlight: false },
  integrations: [contentCheck(), modulePreload(), hostFiles()],
  fonts: [
    font('Source Serif 4', '--font-serif', ['Georgia', 'serif'], '200 900', {
      normal: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      italic: 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    }),
    font('Inter', '--font-sans', ['system-ui', 'sans-serif'], '100 900', {
      normal: 'inter/files/inter-latin-wght-normal.woff2',
    }),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        // A view saved as PNG is painted from an SVG in a data address: `data:` is for that, and no `blob:` is needed.
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
});
