import { formatMoment } from '../base/when.ts';
import type { Archive, Quote } from '../model/archive.ts';

/**
 * The stretches of a quotation that stand in its source as they are: what an editor put in square brackets,
 * omissions too, divides them.
 */
export const listStretches = (words: string): string[] =>
  words
    .split(/\[[^\]]*\]/)
    .map((stretch) => stretch.trim())
    .filter((stretch) => /[\p{L}\p{N}]/u.test(stretch));

function toAnnotation(archive: Archive, quote: Quote, root: string): unknown {
  const source = archive.sourcesById.get(quote.source);
  const speaker = archive.records.get(quote.speaker)?.title ?? quote.speaker;
  return {
    id: `${root}${quote.path}#annotation`,
    type: 'Annotation',
    motivation: 'describing',
    body: {
      type: 'TextualBody',
      value: `${speaker}, ${quote.role}. ${formatMoment(quote.said)}. ${quote.occasion}.`,
      format: 'text/plain',
      language: archive.site.language,
      purpose: 'describing',
    },
    target: [
      // Of the original only the quoted words are ours to give: no words before or after them.
      ...(source?.url
        ? listStretches(quote.body).map((exact) => ({
            type: 'SpecificResource',
            source: source.url,
            selector: { type: 'TextQuoteSelector', exact },
            ...(source.archived ? { state: { type: 'TimeState', cached: source.archived } } : {}),
          }))
        : []),
      {
        type: 'SpecificResource',
        source: `${root}sources/${quote.source}/`,
        selector: {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          value: quote.passage,
        },
      },
    ],
    canonical: root + quote.path,
  };
}

/** The quotations as W3C Web Annotations: who said what, of which words of which document. */
export function toAnnotations(archive: Archive, root: string): unknown {
  const id = `${root}data/annotations.jsonld`;
  const items = archive.quotes.map((quote) => toAnnotation(archive, quote, root));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `${archive.site.name}: quotations`,
    creator: { id: root, type: 'Organization', name: archive.site.name },
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}
