/** The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8; ISO 14289-1), which jsPDF does not write by itself. */
import type { Engine } from './engine';
import { textString } from './syntax';

type TagType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Div'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link';

/** Where something stands on its page: left, bottom, right and top, in points from the lower left corner. */
export type Box = readonly [number, number, number, number];

interface TagOptions {
  /** What a figure shows, for who does not see it. */
  alt?: string;
  /** The words in the order they are said; for lines that are drawn in visual order. */
  actual?: string;
  /** Of words that are in another language than the document. */
  lang?: string;
  /** What a header cell is the header of. */
  scope?: 'Column' | 'Row';
  /** What hangs beside the items of a list. */
  numbering?: 'None' | 'Disc' | 'Decimal' | 'Square';
}

/** A piece of marked content on a page. */
interface Content {
  page: number;
  id: number;
}

/** A place that leads to a page. */
interface Link {
  page: number;
  box: Box;
  to: number;
  top: number;
  contents: string;
  /** Its own object; known once the pages are written. */
  id: number;
}

export interface Tag {
  readonly type: TagType;
  readonly options: TagOptions;
  readonly kids: (Tag | Content | Link)[];
  /** Where a figure was drawn. */
  box?: Box;
}

export class Tags {
  readonly root: Tag = { type: 'Document', options: {}, kids: [] };
  readonly #doc: Engine;
  readonly #contents = new Map<number, number>();
  readonly #links: Link[] = [];
  #rootId = 0;

  constructor(doc: Engine, language: { lang: string; dir: 'rtl' | 'ltr' }) {
    this.#doc = doc;
    const { events, write } = doc.internal;
    doc.__private__.setPdfVersion('1.7');
    events.subscribe('putPage', ({ pageNumber }) => {
      if (this.#contents.has(pageNumber)) write(`/StructParents ${String(pageNumber - 1)} /Tabs /S`);
      const links = this.#links.filter(({ page }) => page === pageNumber);
      for (const link of links) link.id = doc.internal.newObjectDeferred();
      if (links.length > 0) write(`/Annots [${links.map(({ id }) => reference(id)).join(' ')}]`);
    });
    events.subscribe('putAdditionalObjects', () => {
      this.#put();
    });
    events.subscribe('putCatalog', () => {
      const direction = language.dir === 'rtl' ? 'R2L' : 'L2R';
      write(`/MarkInfo <</Marked true>> /StructTreeRoot ${reference(this.#rootId)} /Lang (${language.lang})`);
      write(`/ViewerPreferences <</DisplayDocTitle true /Direction /${direction}>>`);
    });
  }

  add(parent: Tag, type: TagType, options: TagOptions = {}): Tag {
    const tag: Tag = { type, options, kids: [] };
    parent.kids.push(tag);
    return tag;
  }

  /** A place for elements that will not be drawn. */
  detached(): Tag {
    return { type: 'Div', options: {}, kids: [] };
  }

  /** What `draw` puts on the current page belongs to the tag. Calls must not be nested: readers stop at the inner end. */
  mark(tag: Tag, draw: () => void): void {
    const page = this.#doc.internal.getCurrentPageInfo().pageNumber;
    const id = this.#contents.get(page) ?? 0;
    this.#contents.set(page, id + 1);
    tag.kids.push({ page, id });
    this.#doc.internal.write(`/${tag.type} <</MCID ${String(id)}>> BDC`);
    draw();
    this.#doc.internal.write('EMC');
  }

  /**
   * A place on the current page that leads to another one.
   * @param to number of the page, from 1
   * @param top how far below its upper edge, in points
   * @param contents what a reader hears of it
   */
  link(tag: Tag, box: Box, to: number, top: number, contents: string): void {
    const page = this.#doc.internal.getCurrentPageInfo().pageNumber;
    const link: Link = { page, box, to, top, contents, id: 0 };
    this.#links.push(link);
    tag.kids.push(link);
  }

  /** What `draw` puts on the page is decoration, or said elsewhere. */
  artifact(draw: () => void, type?: 'Pagination'): void {
    this.#doc.internal.write(type ? `/Artifact <</Type /${type}>> BDC` : '/Artifact BMC');
    draw();
    this.#doc.internal.write('EMC');
  }

  #put(): void {
    const { newObjectDeferred, getPageInfo, getNumberOfPages } = this.#doc.internal;
    const pages = getNumberOfPages();
    const parents = new Map<number, number[]>();
    // Behind the numbers of the pages, each link has one of its own.
    const keyOf = (link: Link) => pages + this.#links.indexOf(link);
    const links: [key: number, of: string][] = [];
    const pageOf = (page: number) => reference(getPageInfo(page).objId);
    const put = (tag: Tag, parent: number): number => {
      const id = newObjectDeferred();
      const kids = tag.kids.map((kid) => {
        if ('type' in kid) return reference(put(kid, id));
        if ('to' in kid) {
          links.push([keyOf(kid), reference(id)]);
          this.#putLink(kid, keyOf(kid));
          return `<</Type /OBJR /Pg ${pageOf(kid.page)} /Obj ${reference(kid.id)}>>`;
        }
        const onPage = parents.get(kid.page) ?? [];
        onPage[kid.id] = id;
        parents.set(kid.page, onPage);
        return `<</Type /MCR /Pg ${pageOf(kid.page)} /MCID ${String(kid.id)}>>`;
      });
      this.#object(id, `<</Type /StructElem /S /${tag.type} /P ${reference(parent)}${attributes(tag)} /K [${kids.join(' ')}]>>`);
      return id;
    };
    this.#rootId = newObjectDeferred();
    const root = put(this.root, this.#rootId);
    const contents = [...parents].map(([page, ids]): [number, string] => [page - 1, `[${ids.map(reference).join(' ')}]`]);
    const numbers = [...contents, ...links].sort(([a], [b]) => a - b).map(([key, of]) => `${String(key)} ${of}`);
    const tree = newObjectDeferred();
    this.#object(tree, `<</Nums [${numbers.join(' ')}]>>`);
    const next = String(pages + this.#links.length);
    this.#object(
      this.#rootId,
      `<</Type /StructTreeRoot /K [${reference(root)}] /ParentTree ${reference(tree)} /ParentTreeNextKey ${next}>>`,
    );
  }

  #putLink({ id, box, to, top, contents }: Link, key: number): void {
    const { getPageInfo, pageSize } = this.#doc.internal;
    const rest = `/Border [0 0 0] /F 4 /Contents ${textString(contents)} /StructParent ${String(key)}`;
    const goal = `/Dest [${reference(getPageInfo(to).objId)} /XYZ null ${rounded(pageSize.getHeight() - top)} null]`;
    this.#object(id, `<</Type /Annot /Subtype /Link /Rect [${box.map(rounded).join(' ')}] ${rest} ${goal}>>`);
  }

  #object(id: number, body: string): void {
    const { newObjectDeferredBegin, write } = this.#doc.internal;
    newObjectDeferredBegin(id, true);
    write(body);
    write('endobj');
  }
}

const reference = (id: number): string => `${String(id)} 0 R`;
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

function attributes({ type, options: { alt, actual, lang, scope, numbering }, box }: Tag): string {
  return [
    alt === undefined ? '' : ` /Alt ${textString(alt)}`,
    actual === undefined ? '' : ` /ActualText ${textString(actual)}`,
    lang === undefined ? '' : ` /Lang (${lang})`,
    scope === undefined ? '' : ` /A <</O /Table /Scope /${scope}>>`,
    type === 'L' ? ` /A <</O /List /ListNumbering /${numbering ?? 'None'}>>` : '',
    box === undefined ? '' : ` /A <</O /Layout /Placement /Block /BBox [${box.map(rounded).join(' ')}]>>`,
  ].join('');
}
