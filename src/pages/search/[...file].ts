import type { APIRoute, GetStaticPaths } from 'astro';
import { searchFilesOf } from '../../export/search.ts';
import { loadArchive } from '../../load/archive.ts';

/** The files that the search fetches. */
export const getStaticPaths = (async () => {
  const files = await searchFilesOf(loadArchive());
  return [...files.keys()].map((file) => ({ params: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response((await searchFilesOf(loadArchive())).get(params.file ?? ''));
