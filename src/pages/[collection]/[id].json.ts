import type { APIRoute, GetStaticPaths } from 'astro';
import { toBrief } from '../../export/brief.ts';
import { flattenRecord } from '../../export/records.ts';
import { loadArchive } from '../../load/archive.ts';
import type { AnyRecord } from '../../model/archive.ts';

/** Each record's own file, beside its page, and under each id it had before. */
export const getStaticPaths = (() => {
  const archive = loadArchive();
  return [...archive.records.values(), ...archive.sources].flatMap((record) =>
    [record.id, ...record.was].map((id) => ({
      params: { collection: record.collection, id },
      props: { record },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: AnyRecord }> = ({ props, site }) => {
  const root = new URL(import.meta.env.BASE_URL, site).href;
  const { record } = props;
  const own = { ...flattenRecord(record, root), brief: toBrief(loadArchive(), record, root) };
  return new Response(`${JSON.stringify(own, null, 1)}\n`);
};
