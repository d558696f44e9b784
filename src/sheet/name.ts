/**
 * What `data-sheet-add` calls the record or passage at an address: `policies/x` of `…/policies/x/`,
 * `sources/x#p7` of `…/sources/x/#p7`, `terms/x` of `…/terms/#x`. Nothing where it is none.
 */
export function nameOfPath(path: string): string | undefined {
  const term = /terms\/#([a-z0-9-]+)$/.exec(path);
  if (term) return `terms/${term[1]}`;
  const [, collection, id, place] = /([a-z]+)\/([a-z0-9-]+)\/(#\w+)?$/.exec(path) ?? [];
  return id && `${collection}/${id}${place ?? ''}`;
}
