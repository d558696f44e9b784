import type { APIRoute } from 'astro';
import { drawPng, measureText } from '../cards/draw.ts';
import { toSiteFace } from '../cards/face.ts';
import { CARD, layoutFace } from '../cards/layout.ts';
import { readPalette } from '../cards/palette.ts';
import { loadArchive } from '../load/archive.ts';
import tokens from '../styles/tokens.css?raw';

/** The picture that others show beside a link to any page that is no record's. */
export const GET: APIRoute = async ({ site }) => {
  const face = toSiteFace(loadArchive(), new URL(import.meta.env.BASE_URL, site).href);
  return new Response(
    new Uint8Array(await drawPng(layoutFace(face, CARD, measureText), readPalette(tokens))),
  );
};
