/** What every drawing needs: the document, its type, its structure. */
import type { Direction } from './bidi';
import type { Engine } from './engine';
import type { Tags } from './tags';
import type { Typesetter } from './typesetter';

export interface Press {
  doc: Engine;
  setter: Typesetter;
  tags: Tags;
  dir: Direction;
}
