/** What the file says of itself: its title and language, and that it keeps to PDF/UA (ISO 14289-1), in XMP (ISO 16684-1). */
import type { ReportDocument } from '../blocks';
import { xmlText } from '../xml-text';
import type { Engine } from './engine';
import { dateString } from './syntax';

/** Isolates would be seen as boxes where a viewer shows the title. */
const ISOLATES = /[\u2066-\u2069]/g;

/** @param now when the document was made */
export function describe(doc: Engine, report: ReportDocument, now: Date): void {
  const title = report.title.replace(ISOLATES, '');
  doc.setProperties({ title, subject: report.subtitle.replace(ISOLATES, ''), creator: report.product });
  doc.setCreationDate(dateString(now));
  const { events, newObjectDeferred, newObjectDeferredBegin, putStream, write } = doc.internal;
  let id = 0;
  events.subscribe('putAdditionalObjects', () => {
    id = newObjectDeferred();
    newObjectDeferredBegin(id, true);
    const keys = { Type: '/Metadata', Subtype: '/XML' };
    putStream({
      data: bytesOf(packet(title, report.lang, now)),
      additionalKeyValues: Object.entries(keys).map(([key, value]) => ({ key, value })),
    });
    write('endobj');
  });
  events.subscribe('putCatalog', () => {
    write(`/Metadata ${String(id)} 0 R`);
  });
}

function packet(title: string, lang: string, now: Date): string {
  const date = `${now.toISOString().slice(0, 19)}Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** UTF-8, as the one character a byte that jsPDF writes. */
function bytesOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
