/** A file that rides in a PDF (ISO 32000-2, 7.11.4 and 14.13), in the way that PDF/A-3 asks for. */
import { type Assessment, serialiseAssessment } from '../../questionnaire/assessment';
import type { Engine } from './engine';
import { dateString, textString } from './syntax';

export interface Attachment {
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** For the lists of attachments that viewers show. */
  description: string;
  /** When what is in the file was last changed. */
  modified: Date;
}

/** The assessment behind a report, from which the report can be opened again. */
export function assessmentAttachment(assessment: Assessment, description: string): Attachment {
  return {
    name: 'assessment.shidra.json',
    mime: 'application/json',
    bytes: new TextEncoder().encode(serialiseAssessment(assessment)),
    description,
    modified: new Date(assessment.updatedAt),
  };
}

/** Embeds one file, as that which the document was made from. A document takes one: a second would hide the first. */
export function attach(doc: Engine, { name, mime, bytes, description, modified }: Attachment): void {
  const { events, newObjectDeferred, newObjectDeferredBegin, putStream, write } = doc.internal;
  let specification = 0;
  events.subscribe('putAdditionalObjects', () => {
    const file = newObjectDeferred();
    newObjectDeferredBegin(file, true);
    putStream({
      data: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
      filters: ['FlateEncode'],
      additionalKeyValues: [
        { key: 'Type', value: '/EmbeddedFile' },
        { key: 'Subtype', value: `/${mime.replace('/', '#2F')}` },
        { key: 'Params', value: `<</Size ${String(bytes.length)} /ModDate (${dateString(modified)})>>` },
      ],
    });
    write('endobj');
    specification = newObjectDeferred();
    newObjectDeferredBegin(specification, true);
    const names = `/F (${name.replace(/[^\w.-]/g, '_')}) /UF ${textString(name)} /Desc ${textString(description)}`;
    const stream = `${String(file)} 0 R`;
    // The relationship is to the whole document, which is made of nothing else; `Data` would be what a single table or chart shows.
    write(`<</Type /Filespec ${names} /AFRelationship /Source /EF <</F ${stream} /UF ${stream}>>>>`);
    write('endobj');
  });
  events.subscribe('putCatalog', () => {
    const reference = `${String(specification)} 0 R`;
    write(`/Names <</EmbeddedFiles <</Names [${textString(name)} ${reference}]>>>> /AF [${reference}]`);
  });
}
