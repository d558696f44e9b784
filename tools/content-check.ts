import type { AstroIntegration } from 'astro';
import { contentFolder, loadArchive } from '../src/load/archive.ts';

/**
 * Stops a build before its first page when the content has problems, and shows edits at once
 * while developing.
 */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:build:start': () => {
      try {
        loadArchive();
      } catch (error) {
        console.error(`\n${error instanceof Error ? error.message : error}\n`);
        process.exit(1);
      }
    },
    'astro:server:setup': ({ server }) => {
      server.watcher.add(contentFolder());
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(contentFolder())) return;
        // The pages' own copy of the archive goes with their modules.
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  },
});
