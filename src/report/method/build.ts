/** From the rules and the words to the method page. Pure: what the rules say is what the page shows, and nothing of it is written by hand. */
import { backboneSection } from './backbone';
import type { MethodDocument } from './blocks';
import { conditionsSection } from './conditions';
import { fitSection } from './fit';
import { measurementSection } from './measurement';
import { problemSection } from './problem';
import { closingSections, openingSections } from './prose';
import { questionsSection } from './questions';
import { readinessSection } from './readiness';
import { Speaker, type MethodInput } from './speaker';
import { stepsSection } from './steps';

export function buildMethod(input: MethodInput): MethodDocument {
  const speak = new Speaker(input);
  return {
    lead: input.method.lead,
    sections: [
      ...openingSections(speak),
      problemSection(speak),
      fitSection(speak),
      readinessSection(speak),
      conditionsSection(speak),
      backboneSection(speak),
      measurementSection(speak),
      stepsSection(speak),
      ...closingSections(speak),
      questionsSection(speak),
    ],
  };
}
