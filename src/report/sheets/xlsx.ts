/** The tables as a workbook (ECMA-376): a sheet each, in the direction of the words. Whatever a person wrote is a text in it, never a formula. */
import { strToU8, zipSync } from 'fflate';
import { directionOf } from '../../questionnaire/language';
import type { ReportInput } from '../document/teller';
import { answersTable } from './answers';
import { resultsTable } from './results';
import { sheetXml } from './sheet-xml';
import { stylesXml } from './styles-xml';
import type { Table } from './table';
import { DECLARATION, escaped, xml } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook says of itself. */
interface About {
  lang: string;
  title: string;
  product: string;
  now: Date;
}

/** @returns the bytes of an .xlsx file: answers first, then verdicts and scores; the same input gives the same bytes */
export function writeXlsx(input: ReportInput): Uint8Array {
  const { lang, report, now } = input;
  return writeWorkbook([answersTable(input), resultsTable(input)], { lang, title: report.titleUnnamed, product: report.product, now });
}

/** @returns the bytes of an .xlsx file with a sheet for each table; the same input gives the same bytes */
export function writeWorkbook(tables: readonly Table[], about: About): Uint8Array {
  const dir = directionOf(about.lang);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relationships([
      { type: `${OFFICE}/officeDocument`, target: 'xl/workbook.xml' },
      { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreProperties(about),
    'xl/workbook.xml': workbook(tables.map(({ title }) => title)),
    'xl/_rels/workbook.xml.rels': relationships([
      ...tables.map((_, index) => ({ type: `${OFFICE}/worksheet`, target: `worksheets/sheet${index + 1}.xml` })),
      { type: `${OFFICE}/styles`, target: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesXml(dir),
  };
  tables.forEach((table, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(table, dir, index === 0)));
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(DECLARATION + text)]));
  return zipSync(files, { mtime: about.now });
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) => xml('Override', { PartName: name, ContentType: type });
  return xml(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('/xl/workbook.xml', `${TYPES}.sheet.main+xml`),
    part('/xl/styles.xml', `${TYPES}.styles+xml`),
    ...Array.from({ length: sheets }, (_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`)),
  );
}

function relationships(targets: readonly { type: string; target: string }[]): string {
  const each = targets.map(({ type, target }, index) => xml('Relationship', { Id: `rId${index + 1}`, Type: type, Target: target }));
  return xml('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...each);
}

function workbook(titles: readonly string[]): string {
  const sheets = titles.map((name, index) => xml('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }));
  return xml('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, xml('bookViews', {}, xml('workbookView')), xml('sheets', {}, ...sheets));
}

function coreProperties({ lang, title, product, now }: About): string {
  const names = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return xml(
    'cp:coreProperties',
    names,
    xml('dc:title', {}, escaped(title)),
    xml('dc:creator', {}, escaped(product)),
    xml('dc:language', {}, lang),
    xml('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, now.toISOString()),
  );
}
