import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { escapeHtml } from '../src/base/html.ts';

/** What a built module needs before it can run: `from"./x.js"` and `import"./x.js"`, but not `import("./x.js")`. */
const IMPORT = /(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g;

/**
 * The addresses of modules and of all that they import, each once, in the order in which they are met. Errors where
 * one is not among the built files.
 * @param read the text of the file at an address
 */
export function listModules(
  modules: readonly string[],
  read: (address: string) => string,
): string[] {
  const met = new Set(modules);
  // A set is walked through to its end, what is added on the way with it.
  for (const address of met)
    for (const [, path = ''] of read(address).matchAll(IMPORT))
      met.add(posix.join(posix.dirname(address), path));
  return [...met];
}

/** A page that names its modules and what they import at its head, so that a reader's browser fetches them at once. */
export function preloadModules(html: string, read: (address: string) => string): string {
  const modules = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  const links = listModules(modules, read).map(
    (address) => `<link rel="modulepreload" href="${escapeHtml(address)}">`,
  );
  return links.length ? html.replace('</head>', `${links.join('')}</head>`) : html;
}

/**
 * Without this, a browser learns of a page's modules where they stand in it, below the drawing, and of each other only
 * from the one that imports it, one journey to the server after the other.
 */
export function modulePreload(): AstroIntegration {
  let base = '/';
  return {
    name: 'module-preload',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base}/`.replace(/\/+$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const texts = new Map<string, string>();
        const read = (address: string): string => {
          const file = join(folder, address.slice(base.length));
          if (!existsSync(file))
            throw new Error(`A page asks for ${address}, which was not built.`);
          const text = texts.get(address) ?? readFileSync(file, 'utf8');
          texts.set(address, text);
          return text;
        };
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const html = readFileSync(join(folder, name), 'utf8');
          const after = preloadModules(html, read);
          if (after !== html) writeFileSync(join(folder, name), after);
        }
      },
    },
  };
}
