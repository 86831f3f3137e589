/** What the set-up of a workshop asks, and what can be wrong with it. */
import { votedItems } from '../../group/ballot';
import { encodeResponse, NAME_LIMIT, ROLE_LIMIT } from '../../group/result-code';
import { newWorkshop, type Workshop } from '../../group/workshop';
import { builtIn, loadFormWords, type Language } from '../../questionnaire/load';
import type { Questionnaire } from '../../questionnaire/schema';
import type { QuestionnaireSource } from '../../questionnaire/source';
import type { Device } from '../../storage/device';
import { randomId } from '../../storage/random-id';
import { listSources, titleOf } from '../own/sources';

/** Letters: so that the QR code of an invitation with all of them can still be read from a wall. */
export const NAME_LETTERS = 100;
const ROLE_LETTERS = 40;

export interface FormChoice {
  /** Tells it apart from all others. */
  value: string;
  text: string;
  source: QuestionnaireSource;
  form: string;
}

export interface SetUp {
  name: string;
  choice: FormChoice;
  /** As typed: one on each line. */
  roles: string;
  named: boolean;
}

/** `many`: more than a result can tell apart. `twice` and `long` name the role. */
export type RolesFault = { fault: 'many' } | { fault: 'twice' | 'long'; role: string };
export type SetUpFault = { field: 'name' } | { field: 'form' } | ({ field: 'roles' } & RolesFault);

/** The forms of Shidra's questionnaire that rooms answer, the one made for it first. */
const BUILT_IN = ['workshop', 'full'];

/** Every form that a workshop can be held with. */
export async function formChoices(device: Device, language: Language): Promise<FormChoice[]> {
  const own = (await listSources(device)).map(({ source }) => ({ source, forms: Object.keys(source.questionnaire.forms) }));
  const all = await Promise.all(
    [{ source: builtIn, forms: BUILT_IN }, ...own].map(async ({ source, forms }) => {
      const { id, languages } = source.questionnaire;
      const spoken = languages.includes(language) ? language : languages[0]!;
      const words = await loadFormWords(spoken, source);
      const title = source === builtIn ? '' : `${titleOf(source, language).text}: `;
      return forms.map((form): FormChoice => ({ value: `${id}/${form}`, text: `${title}${words[form]?.title ?? form}`, source, form }));
    }),
  );
  return all.flat();
}

/** The workshop as it was set up, or all that is wrong. */
export function setUp({ name, choice, roles, named }: SetUp, now: Date): { workshop: Workshop } | { faults: SetUpFault[] } {
  const told = rolesOf(roles);
  const { questionnaire } = choice.source;
  const faults: SetUpFault[] = [
    ...(name.trim() === '' ? [{ field: 'name' as const }] : []),
    ...(fitsResult(questionnaire, choice.form) ? [] : [{ field: 'form' as const }]),
    ...('fault' in told ? [{ field: 'roles' as const, ...told }] : []),
  ];
  if (faults.length > 0 || 'fault' in told) return { faults };
  return { workshop: newWorkshop({ questionnaire, form: choice.form, name: name.trim(), roles: told.roles, named, now, randomId }) };
}

function rolesOf(typed: string): { roles: string[] } | RolesFault {
  const roles = typed
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  const long = roles.find((role) => role.length > ROLE_LETTERS);
  if (long !== undefined) return { fault: 'long', role: long };
  const twice = roles.find((role, index) => roles.indexOf(role) !== index);
  if (twice !== undefined) return { fault: 'twice', role: twice };
  return roles.length > ROLE_LIMIT ? { fault: 'many' } : { roles };
}

/** Whether there is something to vote on, and all of it fits a result. A result is as long for any answers. */
function fitsResult(questionnaire: Questionnaire, form: string): boolean {
  const none = '0'.repeat(12);
  const longest = { workshop: none, respondent: none, revision: 2 ** 32 - 1, round: 1, role: 0, name: 'n'.repeat(NAME_LIMIT), answers: {} };
  try {
    encodeResponse(questionnaire, form, longest);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  return votedItems(questionnaire, form).length > 0;
}
