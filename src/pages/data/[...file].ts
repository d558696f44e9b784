import type { APIRoute } from 'astro';
import { DATA_FILES } from '../../export/files.ts';
import { loadArchive } from '../../load/archive.ts';

export const getStaticPaths = () => Object.keys(DATA_FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params, site }) => {
  const root = new URL(import.meta.env.BASE_URL, site).href;
  return new Response(DATA_FILES[params.file ?? '']?.make(loadArchive(), root));
};
