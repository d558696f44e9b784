import type { APIRoute } from 'astro';

/** Lets everything be read by machines, and says where the list of pages is. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${import.meta.env.BASE_URL}sitemap.xml`, site).href}\n`,
  );
