import type { APIRoute, GetStaticPaths } from 'astro';
import { listPaged, toOembed } from '../../cite/embed.ts';
import { loadArchive } from '../../load/archive.ts';
import type { AnyRecord } from '../../model/archive.ts';

/** How a record may be embedded, for the sites that ask. */
export const getStaticPaths = (() =>
  listPaged(loadArchive()).map((record) => ({
    params: { collection: record.collection, id: record.id },
    props: { record },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: AnyRecord }> = ({ props, site }) => {
  const root = new URL(import.meta.env.BASE_URL, site).href;
  return new Response(`${JSON.stringify(toOembed(loadArchive(), props.record, root), null, 1)}\n`);
};
