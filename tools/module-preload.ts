import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { escapeHtml } from '../src/base/html.ts';

/** What a built module needs before it can run: `from"./x.js"` and `import"./x.js"`, but not `import("./x.js")`. */
const IMPORT = /(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g;

/**
 * The addresses of all that the modules of a page import, in the order in which they are met, without the modules
 * themselves. Errors where one is not among the built files.
 * @param read the text of the file at an address
 */
export function listImports(
  modules: readonly string[],
  read: (address: string) => string,
): string[] {
  const met = new Set(modules);
  // A set is walked through to its end, what is added on the way with it.
  for (const address of met)
    for (const [, path = ''] of read(address).matchAll(IMPORT))
      met.add(posix.join(posix.dirname(address), path));
  return [...met].slice(new Set(modules).size);
}

/** A page that names at its head what its modules import, so that a reader's browser fetches it all at once. */
export function preloadImports(html: string, read: (address: string) => string): string {
  const modules = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  const links = listImports(modules, read).map(
    (address) => `<link rel="modulepreload" href="${escapeHtml(address)}">`,
  );
  return links.length ? html.replace('</head>', `${links.join('')}</head>`) : html;
}

/**
 * Without this, a browser learns of each module only from the one that imports it, one journey to the server after
 * the other.
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
          const after = preloadImports(html, read);
          if (after !== html) writeFileSync(join(folder, name), after);
        }
      },
    },
  };
}
