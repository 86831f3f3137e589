/**
 * The same document in less room: streams deflated, and all other objects, of which a tagged document has thousands, together in object
 * streams with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). The browser deflates, so the page stays free meanwhile.
 */

import { inSlices } from '../in-slices';

/** Objects in one object stream: more pack little better, and a reader unpacks them all for one. */
const TOGETHER = 400;

/** How the dictionary of a stream ends and its bytes begin. */
const STREAM = '>>\nstream\n';

interface PdfObject {
  id: number;
  /** What stands between `obj` and `endobj`: for a stream its dictionary. */
  body: string;
  stream?: Uint8Array<ArrayBuffer>;
}

/** Where an object of the new file is: at an offset, or in an object stream at an index. */
type Entry = { at: number } | { within: number; index: number };

/**
 * @param text a document as jsPDF writes it, not compressed, one character a byte
 * @throws the signal's reason once it is aborted
 */
export async function pack(text: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { objects, trailer } = await inSlices(read(text), signal);
  const out = new Output();
  out.text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  const entries: Entry[] = [];
  const streams = objects.filter((object) => object.stream !== undefined);
  const plain = objects.filter((object) => object.stream === undefined);
  for (const { id, body, stream } of await Promise.all(streams.map(deflated))) {
    entries[id] = { at: out.length };
    out.stream(id, body, stream!);
  }
  let next = Math.max(...objects.map(({ id }) => id)) + 1;
  for (let from = 0; from < plain.length; from += TOGETHER) {
    const some = plain.slice(from, from + TOGETHER);
    const id = next++;
    some.forEach((object, index) => (entries[object.id] = { within: id, index }));
    entries[id] = { at: out.length };
    const { body, stream } = await objectStream(some);
    out.stream(id, body, stream);
  }
  const start = out.length;
  entries[next] = { at: start };
  out.stream(next, ...(await crossReferences(entries, trailer)));
  out.text(`startxref\n${String(start)}\n%%EOF\n`);
  return out.bytes();
}

/** The objects of a document with a classic cross-reference table, and what its trailer says. Pauses after each object. */
function* read(text: string): Generator<void, { objects: PdfObject[]; trailer: string }> {
  const table = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const [head = '', trailer = ''] = text.slice(table).split('trailer\n');
  const offsets = [...head.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  const ends = new Map([...offsets, table].sort((a, b) => a - b).map((offset, index, all) => [offset, all[index + 1] ?? table]));
  const objects: PdfObject[] = [];
  for (const offset of offsets) {
    objects.push(objectIn(text.slice(offset, ends.get(offset))));
    yield;
  }
  return { objects, trailer: (/<<([^]*)>>/.exec(trailer)?.[1] ?? '').replace(/\/Size \d+/, '') };
}

function objectIn(whole: string): PdfObject {
  const [begin] = /^(\d+) 0 obj\n/.exec(whole)!;
  const id = parseInt(begin, 10);
  const data = whole.indexOf(STREAM);
  if (data < 0) return { id, body: whole.slice(begin.length, whole.lastIndexOf('endobj')).trim() };
  const body = whole.slice(begin.length, data + 2);
  const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
  const at = data + STREAM.length;
  return { id, body: body.replace(/\/Length \d+\n?/, ''), stream: octets(whole.slice(at, at + length)) };
}

/** What is packed already stays as it is, and so does the metadata, which programs look for that do not read PDF. */
async function deflated({ id, body, stream }: PdfObject): Promise<PdfObject> {
  if (/\/Filter\b|\/Type \/Metadata\b/.test(body)) return { id, body, stream: stream! };
  return { id, body: body.replace(/>>$/, '/Filter /FlateDecode\n>>'), stream: await deflate(stream!) };
}

async function objectStream(objects: readonly PdfObject[]): Promise<{ body: string; stream: Uint8Array }> {
  let length = 0;
  const places = objects.map(({ id, body }) => {
    const place = `${String(id)} ${String(length)}`;
    length += body.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const stream = await deflate(octets(head + objects.map(({ body }) => `${body}\n`).join('')));
  return {
    body: `<</Type /ObjStm /N ${String(objects.length)} /First ${String(head.length)} /Filter /FlateDecode>>`,
    stream,
  };
}

/** Seven bytes an object: how it is kept, where, and its index there. Object 0 is the head of the free ones. */
async function crossReferences(entries: readonly (Entry | undefined)[], trailer: string): Promise<[string, Uint8Array]> {
  const rows = new DataView(new ArrayBuffer(entries.length * 7));
  Array.from(entries).forEach((entry, id) => {
    const [kind, where, index] = !entry ? [0, 0, 0xffff] : 'at' in entry ? [1, entry.at, 0] : [2, entry.within, entry.index];
    rows.setUint8(id * 7, kind);
    rows.setUint32(id * 7 + 1, where);
    rows.setUint16(id * 7 + 5, index);
  });
  const stream = await deflate(new Uint8Array(rows.buffer));
  return [`<</Type /XRef /Size ${String(entries.length)} /W [1 4 2] /Filter /FlateDecode ${trailer.trim()}>>`, stream];
}

class Output {
  length = 0;
  readonly #parts: Uint8Array[] = [];

  text(text: string): void {
    this.#add(octets(text));
  }

  /** @param body the dictionary of the stream, without its length */
  stream(id: number, body: string, data: Uint8Array): void {
    this.text(`${String(id)} 0 obj\n${body.replace(/>>$/, ` /Length ${String(data.length)}>>`)}\nstream\n`);
    this.#add(data);
    this.text('\nendstream\nendobj\n');
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  #add(part: Uint8Array): void {
    this.#parts.push(part);
    this.length += part.length;
  }
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Of a text of one character a byte. */
function octets(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
