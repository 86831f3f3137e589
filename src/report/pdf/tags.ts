/** The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8), which jsPDF does not write by itself. */
import type { Engine } from './engine';

type TagType =
  'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Div' | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD' | 'Figure';

interface TagOptions {
  /** What a figure shows, for who does not see it. */
  alt?: string;
  /** The words in the order they are said; for lines that are drawn in visual order. */
  actual?: string;
  /** What a header cell is the header of. */
  scope?: 'Column' | 'Row';
}

/** A piece of marked content on a page. */
interface Content {
  page: number;
  id: number;
}

export interface Tag {
  readonly type: TagType;
  readonly options: TagOptions;
  readonly kids: (Tag | Content)[];
}

export class Tags {
  readonly root: Tag = { type: 'Document', options: {}, kids: [] };
  readonly #doc: Engine;
  readonly #contents = new Map<number, number>();
  #rootId = 0;

  constructor(doc: Engine, language: { lang: string; dir: 'rtl' | 'ltr' }) {
    this.#doc = doc;
    const { events, write } = doc.internal;
    doc.__private__.setPdfVersion('1.7');
    events.subscribe('putPage', ({ pageNumber }) => {
      if (this.#contents.has(pageNumber)) write(`/StructParents ${String(pageNumber - 1)} /Tabs /S`);
    });
    events.subscribe('putAdditionalObjects', () => {
      this.#put();
    });
    events.subscribe('putCatalog', () => {
      const direction = language.dir === 'rtl' ? 'R2L' : 'L2R';
      write(`/MarkInfo <</Marked true>> /StructTreeRoot ${String(this.#rootId)} 0 R /Lang (${language.lang})`);
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

  /** What `draw` puts on the page is decoration, or said elsewhere. */
  artifact(draw: () => void): void {
    this.#doc.internal.write('/Artifact BMC');
    draw();
    this.#doc.internal.write('EMC');
  }

  #put(): void {
    const { newObjectDeferred, newObjectDeferredBegin, getPageInfo, getNumberOfPages, write } = this.#doc.internal;
    const parents = new Map<number, number[]>();
    const object = (id: number, body: string) => {
      newObjectDeferredBegin(id, true);
      write(body);
      write('endobj');
    };
    const put = (tag: Tag, parent: number): number => {
      const id = newObjectDeferred();
      const kids = tag.kids.map((kid) => {
        if ('type' in kid) return `${String(put(kid, id))} 0 R`;
        const onPage = parents.get(kid.page) ?? [];
        onPage[kid.id] = id;
        parents.set(kid.page, onPage);
        return `<</Type /MCR /Pg ${String(getPageInfo(kid.page).objId)} 0 R /MCID ${String(kid.id)}>>`;
      });
      object(id, `<</Type /StructElem /S /${tag.type} /P ${String(parent)} 0 R${attributes(tag)} /K [${kids.join(' ')}]>>`);
      return id;
    };
    this.#rootId = newObjectDeferred();
    const root = put(this.root, this.#rootId);
    const numbers = [...parents]
      .sort(([a], [b]) => a - b)
      .map(([page, ids]) => `${String(page - 1)} [${ids.map((id) => `${String(id)} 0 R`).join(' ')}]`);
    const tree = newObjectDeferred();
    object(tree, `<</Nums [${numbers.join(' ')}]>>`);
    const next = String(getNumberOfPages());
    object(this.#rootId, `<</Type /StructTreeRoot /K [${String(root)} 0 R] /ParentTree ${String(tree)} 0 R /ParentTreeNextKey ${next}>>`);
  }
}

function attributes({ options: { alt, actual, scope } }: Tag): string {
  return [
    alt === undefined ? '' : ` /Alt ${utf16(alt)}`,
    actual === undefined ? '' : ` /ActualText ${utf16(actual)}`,
    scope === undefined ? '' : ` /A <</O /Table /Scope /${scope}>>`,
  ].join('');
}

function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}
