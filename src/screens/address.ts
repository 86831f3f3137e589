/** Addresses, all in the fragment, so that the page works from any folder and from a file. */

export type Address =
  | { screen: 'start' }
  | { screen: 'assessment'; id: string; place: string | undefined }
  /** Everything else that there is, told apart where it is shown: see `Beside`. */
  | { screen: 'beside'; path: string[] }
  | { screen: 'gallery' };

/** @returns where a fragment leads; the start for one that we do not know */
export function parseAddress(fragment: string): Address {
  const path = fragment.replace(/^#?\/?/, '').split('/');
  const [first = '', id, place] = path;
  if (first === 'a' && /^[0-9a-f]{32}$/.test(id ?? '')) return { screen: 'assessment', id: id!, place };
  if (first === 'gallery' && import.meta.env.DEV) return { screen: 'gallery' };
  return /^(glossary|method|[wjrp])$/.test(first) ? { screen: 'beside', path } : { screen: 'start' };
}

export const assessmentAddress = (id: string, place: string): string => `#/a/${id}/${place}`;
/** @param part a verdict such as `backbone`, a source tag such as `D6`, or a work of the bibliography */
export const methodAddress = (part?: string): string => (part ? `#/method/${part}` : '#/method');
