import type { APIRoute } from 'astro';
import { toFeed } from '../export/changes.ts';
import { loadArchive } from '../load/archive.ts';

/** What was added and corrected, for feed readers. */
export const GET: APIRoute = ({ site }) =>
  new Response(toFeed(loadArchive(), new URL(import.meta.env.BASE_URL, site).href));
