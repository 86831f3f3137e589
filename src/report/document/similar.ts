import { BACKBONES, type BackboneType } from '../../diagnosis/types';
import type { Answer } from '../../questionnaire/answers';
import type { Told } from '../../questionnaire/examples';
import type { Block, ReportSection } from '../blocks';
import type { SimilarCase } from '../similar-cases';
import { inDetail } from './choice';
import type { Teller } from './teller';

/** The documented cases with the answers most alike, and how they went (method, section M10); no section where none can be compared. */
export function similarSections(tell: Teller): ReportSection[] {
  const { report, similar } = tell.input;
  if (similar.length === 0) return [];
  const blocks: Block[] = [
    { kind: 'paragraph', text: report.similar.lead, tone: 'lead' },
    ...similar.flatMap((each) => oneCase(tell, each)),
    { kind: 'callout', tone: 'note', title: report.similar.cautionTitle, text: report.similar.caution },
  ];
  return [{ id: 'similar', title: report.sections.similar, blocks, hook: { testid: 'result-similar' } }];
}

function oneCase(tell: Teller, { name, told, likeness, alike, different }: SimilarCase): Block[] {
  const { verdicts, lang, report } = tell.input;
  const say = report.similar;
  // The cases are told in the languages of the interface; a questionnaire may be in others too.
  const words = (text: Told): string => text[lang] ?? text.en ?? '';
  const structure = told.answers['backbone-type']?.value;
  const share = new Intl.NumberFormat(lang, { style: 'percent' }).format(1 - likeness.distance);
  const same = alike.map((item) => say.same(tell.short(item), tell.said(item, told.answers[item])));
  const apart = different.map((item) => difference(tell, item, told.answers[item]));
  const columns = [
    { title: say.alike, items: same },
    { title: say.different, items: apart },
  ].filter(({ items }) => items.length > 0);
  return [
    { kind: 'heading', level: 3, text: words(told.title) },
    { kind: 'paragraph', text: `${words(told.place)}, ${words(told.years)}. ${say.likeness(share, likeness.items.length)}`, tone: 'quiet' },
    ...inDetail([{ kind: 'columns', columns }]),
    ...(isType(structure) ? [{ kind: 'paragraph' as const, text: say.structure(verdicts.backbone.values[structure].name) }] : []),
    { kind: 'paragraph', text: say.outcome(words(told.outcome)) },
    { kind: 'example', name, text: say.open(words(told.title)) },
  ];
}

/** Two answers to a question beside each other; of lists only what is not in both. */
function difference(tell: Teller, item: string, theirs: Answer | undefined): string {
  const { report, answers } = tell.input;
  const say = report.similar;
  const [there, here] = [theirs?.value, answers[item]?.value];
  if (!Array.isArray(there) || !Array.isArray(here)) return say.apart(tell.short(item), tell.said(item, theirs), tell.said(item));
  const only = (list: string[], other: string[], words: (options: string) => string): string[] => {
    const value = list.filter((option) => !other.includes(option));
    return value.length > 0 ? [words(tell.said(item, { value }))] : [];
  };
  return say.same(tell.short(item), [...only(there, here, say.onlyThere), ...only(here, there, say.onlyHere)].join('; '));
}

const isType = (value: unknown): value is BackboneType => BACKBONES.includes(value as BackboneType);
