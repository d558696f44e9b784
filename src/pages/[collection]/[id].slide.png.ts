import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPng, measureText } from '../../cards/draw.ts';
import { hasSlide, toFace } from '../../cards/face.ts';
import { layoutFace, SLIDE } from '../../cards/layout.ts';
import { readPalette } from '../../cards/palette.ts';
import { listPaged } from '../../cite/embed.ts';
import { loadArchive } from '../../load/archive.ts';
import type { AnyRecord } from '../../model/archive.ts';
import tokens from '../../styles/tokens.css?raw';

/** A record as a picture for a screen in a room. */
export const getStaticPaths = (() =>
  listPaged(loadArchive())
    .filter(hasSlide)
    .map((record) => ({
      params: { collection: record.collection, id: record.id },
      props: { record },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: AnyRecord }> = async ({ props, site }) => {
  const root = new URL(import.meta.env.BASE_URL, site).href;
  const face = toFace(loadArchive(), props.record, root);
  return new Response(
    new Uint8Array(await drawPng(layoutFace(face, SLIDE, measureText), readPalette(tokens))),
  );
};
