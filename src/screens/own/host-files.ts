/** Files that a host lays beside the page. They may change at any time, so the host is asked first; without a network the last copy serves. */

/** Milliseconds that a network may take before the copy serves. */
const PATIENCE = 8000;
const SHELF = 'shidra-host-files';

/**
 * A file of the page's own folder.
 * @param limit in bytes
 * @returns null where there is none
 * @throws RangeError where it is larger
 */
export async function hostFile(name: string, limit: number): Promise<Blob | null> {
  // The single file has no host, and may not fetch.
  if (import.meta.env.MODE === 'single') return null;
  const address = new URL(encodeURIComponent(name), document.baseURI).href;
  // Missing on a page that came over plain HTTP; refused where the browser keeps nothing.
  const shelf = 'caches' in globalThis ? await caches.open(SHELF).catch(() => undefined) : undefined;
  const answer = await ask(address, limit);
  if (answer === 'away') return (await (await shelf?.match(address))?.blob()) ?? null;
  if (answer === null) await shelf?.delete(address);
  else await shelf?.put(address, new Response(answer)).catch(() => undefined);
  return answer;
}

/** @returns null where the host has no such file, `away` where the host was not reached */
async function ask(address: string, limit: number): Promise<Blob | null | 'away'> {
  if (!navigator.onLine) return 'away';
  try {
    const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    // A page in its place comes from a host that answers everything with a page, or from a network that wants to be logged in to.
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
    if (response.status === 404 || response.status === 410) return null;
    return response.ok && !isPage ? await limited(response, limit) : 'away';
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return 'away';
  }
}

/** What is longer is not read to its end. */
async function limited(response: Response, limit: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError(`more than ${limit} bytes`);
    }
    parts.push(value);
  }
}
