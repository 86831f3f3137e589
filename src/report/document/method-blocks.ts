/** The method page as blocks of a report. */
import type { PartsWords } from '../../i18n/report-parts.he';
import type { Block } from '../blocks';
import type { CitedLine, ClauseLine, Condition, MethodBlock, MethodDocument } from '../method/blocks';
import { isolated } from './teller';

type Words = PartsWords['method'];

/** Every question in full is what the blank form is for, and the report has a bibliography of its own. */
const ELSEWHERE = new Set(['questions', 'works']);

export function methodBlocks({ lead, sections }: MethodDocument, words: Words): Block[] {
  return [
    ...lead.map((text): Block => ({ kind: 'paragraph', text })),
    ...sections
      .filter(({ id }) => !ELSEWHERE.has(id))
      .flatMap(({ title, blocks }): Block[] => [
        { kind: 'heading', level: 2, text: title },
        ...blocks.flatMap((each) => plain(each, words)),
      ]),
  ];
}

function plain(block: MethodBlock, words: Words): Block[] {
  switch (block.kind) {
    case 'cases':
      return [
        ...titled(block.title),
        ...block.cases.flatMap(({ outcome, clauses }): Block[] => [
          { kind: 'paragraph', text: outcome },
          { kind: 'list', items: clauses.map((each) => clause(each, words)) },
        ]),
        { kind: 'paragraph', text: `${block.otherwise.outcome} ${words.tagged(block.otherwise.text, block.otherwise.source.tag)}` },
      ];
    case 'clauses':
      return [{ kind: 'list', items: block.clauses.map((each) => clause(each, words)) }];
    case 'folded':
      return [...titled(block.title), ...block.blocks.flatMap((each) => plain(each, words))];
    case 'cited':
      return block.items.map((each): Block => ({ kind: 'paragraph', text: cited(each) }));
    case 'sources':
      return [
        {
          kind: 'definitions',
          items: block.sources.map(({ source, note, rests }) => ({
            term: `${source.tag}. ${source.title}`,
            text: [note, cited(rests)].filter(Boolean).join(' '),
          })),
        },
      ];
    case 'questions':
    case 'works':
      return [];
    default:
      return [block];
  }
}

const titled = (title: string): Block[] => (title === '' ? [] : [{ kind: 'heading', level: 3, text: title }]);

/** Each work on a line of its own: in a row, those in the other direction would stand in an order that is hard to follow. */
const cited = ({ text, works }: CitedLine): string => [text, ...works.map(({ cite }) => isolated(cite))].filter(Boolean).join('\n');

function clause({ about, text, condition, effects, source }: ClauseLine, words: Words): string {
  const said = [about ? `${about}:` : '', text, words.onOneLine(onOneLine(condition)), ...effects].filter(Boolean).join(' ');
  return words.tagged(said, source.tag);
}

/** A condition within one sentence, those within it in brackets. */
function onOneLine(condition: Condition): string {
  if ('subject' in condition) return `${condition.subject} ${condition.says}`;
  return `${condition.joint} ${condition.parts.map((part) => ('joint' in part ? `(${onOneLine(part)})` : onOneLine(part))).join('; ')}`;
}
