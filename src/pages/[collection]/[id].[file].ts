import type { APIRoute, GetStaticPaths } from 'astro';
import { RECORD_FILES } from '../../export/record-files.ts';
import { loadArchive } from '../../load/archive.ts';
import type { AnyRecord } from '../../model/archive.ts';

/** Each record's own files, beside its page, and under each id it had before. */
export const getStaticPaths = (() => {
  const archive = loadArchive();
  return [...archive.records.values(), ...archive.sources].flatMap((record) =>
    [record.id, ...record.was].flatMap((id) =>
      Object.keys(RECORD_FILES).map((file) => ({
        params: { collection: record.collection, id, file },
        props: { record },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: AnyRecord }> = ({ params, props, site }) => {
  const root = new URL(import.meta.env.BASE_URL, site).href;
  return new Response(RECORD_FILES[params.file ?? '']?.(loadArchive(), props.record, root));
};
