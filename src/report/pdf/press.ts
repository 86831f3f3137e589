/** What every drawing needs: the document, its type, its structure. */
import type { Direction } from './bidi';
import type { Engine } from './engine';
import type { Sheet } from './layout';
import type { Tags } from './tags';
import type { Column, Typesetter } from './typesetter';

/** Where a section or a heading stands, for bookmarks and the table of contents. */
export interface Place {
  title: string;
  /** 1 for a section, 2 for a heading in it. */
  level: 1 | 2;
  /** From 1. */
  page: number;
  /** Below the upper edge, in points. */
  top: number;
}

export interface Press {
  doc: Engine;
  setter: Typesetter;
  tags: Tags;
  dir: Direction;
  sheet: Sheet;
  /** Where the text stands: between the margins, or a part of it. */
  column: Column;
  /** Whether room is short, as on a page that has to hold a whole summary. */
  dense: boolean;
  /** In the order they were drawn. */
  places: Place[];
}
