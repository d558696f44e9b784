import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPng, measureText } from '../../cards/draw.ts';
import { hasSlide, toFace } from '../../cards/face.ts';
import { CARD, type Frame, layoutFace, SLIDE } from '../../cards/layout.ts';
import { readPalette } from '../../cards/palette.ts';
import { listPaged } from '../../cite/embed.ts';
import { loadArchive } from '../../load/archive.ts';
import type { AnyRecord } from '../../model/archive.ts';
import tokens from '../../styles/tokens.css?raw';

/** The card that others show beside a link to a record, and its picture for a screen in a room. */
const PICTURES = {
  card: { frame: CARD, has: () => true },
  slide: { frame: SLIDE, has: hasSlide },
};

export const getStaticPaths = (() =>
  listPaged(loadArchive()).flatMap((record) =>
    Object.entries(PICTURES)
      .filter(([, { has }]) => has(record))
      .map(([picture, { frame }]) => ({
        params: { collection: record.collection, id: record.id, picture },
        props: { record, frame },
      })),
  )) satisfies GetStaticPaths;

type Props = { record: AnyRecord; frame: Frame };

export const GET: APIRoute<Props> = async ({ props: { record, frame }, site }) => {
  const root = new URL(import.meta.env.BASE_URL, site).href;
  const face = toFace(loadArchive(), record, root);
  return new Response(
    new Uint8Array(await drawPng(layoutFace(face, frame, measureText), readPalette(tokens))),
  );
};
