/** Addresses, all in the fragment, so that the page works from any folder and from a file. */

export type Address =
  | { screen: 'start' }
  | { screen: 'assessment'; id: string; place: string | undefined }
  | { screen: 'glossary' }
  | { screen: 'method'; part: string | undefined }
  | { screen: 'gallery' };

/** @returns where a fragment leads; the start for one that we do not know */
export function parseAddress(fragment: string): Address {
  const [first, second, third] = fragment.replace(/^#?\/?/, '').split('/');
  if (first === 'a' && second && /^[0-9a-f]{32}$/.test(second)) return { screen: 'assessment', id: second, place: third ?? undefined };
  if (first === 'glossary') return { screen: 'glossary' };
  if (first === 'method') return { screen: 'method', part: second };
  if (first === 'gallery' && import.meta.env.DEV) return { screen: 'gallery' };
  return { screen: 'start' };
}

export const assessmentAddress = (id: string, place: string): string => `#/a/${id}/${place}`;
/** @param part a verdict such as `backbone`, a source tag such as `D6`, or a work of the bibliography */
export const methodAddress = (part?: string): string => (part ? `#/method/${part}` : '#/method');
