/** What someone who votes hands in, as a code and as a link. */
import { fingerprint } from '../../group/ballot';
import { GroupError } from '../../group/group-error';
import { decodeInvitation } from '../../group/invitation';
import { encodeResponse, NAME_LIMIT, readHead } from '../../group/result-code';
import type { Assessment } from '../../questionnaire/assessment';
import type { Questionnaire } from '../../questionnaire/schema';

/**
 * The result of an assessment that follows an invitation: the one that was handed in last while the answers are the same, else one with a
 * higher revision, which replaces it wherever both arrive.
 * @param questionnaire the workshop's own, whole
 * @throws GroupError `damaged` where there is no invitation or it cannot be read, `newer-version`; `other-questionnaire` where the
 *   questionnaire is not the one that the invitation is about
 */
export function resultOf({ respondent, answers }: Assessment, questionnaire: Questionnaire): string {
  const { workshop, form, roles, named, round, fingerprint: print } = decodeInvitation(respondent?.invitation ?? '');
  if (!respondent || !/^[0-9a-f]{12}$/.test(respondent.id)) throw new GroupError('damaged');
  if (print !== fingerprint(questionnaire)) throw new GroupError('other-questionnaire');
  const name = named ? respondent.name : undefined;
  if (!Object.hasOwn(questionnaire.forms, form) || (name !== undefined && !fitsName(name))) throw new GroupError('damaged');
  const role = respondent.role === undefined ? 0 : roles.indexOf(respondent.role) + 1;
  const { id, handedIn } = respondent;
  const encode = (revision: number): string =>
    encodeResponse(questionnaire, form, {
      workshop,
      respondent: id,
      revision,
      round,
      role,
      ...(name !== undefined && { name }),
      answers,
    });
  if (handedIn === undefined) return encode(0);
  const { revision } = readHead(handedIn);
  return encode(revision) === handedIn ? handedIn : encode(revision + 1);
}

/** Whether a name fits a result. */
export const fitsName = (name: string): boolean => new TextEncoder().encode(name).length <= NAME_LIMIT;

/**
 * The address under which a result is taken in. A page that was opened from a folder has none that anyone else could open, and one that names
 * the person's own folders: then it is the code alone, which is known wherever it is pasted.
 */
export function resultLink(code: string, page: Pick<Location, 'href' | 'protocol'> = location): string {
  return page.protocol === 'file:' ? code : `${page.href.split('#')[0] ?? ''}#/r/${code}`;
}
