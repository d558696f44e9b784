import type { APIRoute } from 'astro';
import { escapeHtml } from '../base/html.ts';
import { loadArchive } from '../load/archive.ts';

/** Lets a browser search this site from its own address bar. */
export const GET: APIRoute = ({ site }) => {
  const { name, description, language } = loadArchive().site;
  const root = new URL(import.meta.env.BASE_URL, site).href;
  // The format allows 16 and 1,024 letters.
  const short = name.length <= 16 ? name : `${name.slice(0, 15).trimEnd()}…`;
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(short)}</ShortName>
  <LongName>${escapeHtml(name.slice(0, 48))}</LongName>
  <Description>${escapeHtml(description.slice(0, 1024))}</Description>
  <Language>${escapeHtml(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeHtml(root)}icon.svg</Image>
  <Url type="text/html" rel="results" template="${escapeHtml(root)}search/?q={searchTerms}"/>
</OpenSearchDescription>
`);
};
