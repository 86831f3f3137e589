/** Following an invitation: what it asks for, who has followed it on this device before, and beginning. */
import { GroupError } from '../../group/group-error';
import { fingerprint } from '../../group/ballot';
import { decodeInvitation, type Invitation } from '../../group/invitation';
import { openRound } from '../../group/workshop';
import { newAssessment, type Assessment } from '../../questionnaire/assessment';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { randomId } from '../../storage/random-id';
import { loadWorkshop } from '../../storage/workshops';
import type { App } from '../app.svelte';
import { ballotSource } from './ballot';

type Respondent = NonNullable<Assessment['respondent']>;

/** Someone who votes on this device. */
export interface Voter {
  respondent: Respondent;
  /** Of what they said last. */
  updatedAt: string;
  /** Their answers of the round that is asked for, if they have begun it. */
  current?: { id: string; place: string | undefined };
}

export interface Invited {
  code: string;
  invitation: Invitation;
  /** What is asked. */
  ballot: QuestionnaireSource;
  /** How many items at most. */
  items: number;
  /** Those who have voted in this workshop on this device, newest first; nobody on the facilitator's, which is passed round. */
  voters: Voter[];
  /** On the facilitator's own device: whether this round is still open, and which votes were begun and not handed in. */
  desk?: { open: boolean; left: string[] };
}

export type Refusal = { reason: 'damaged' | 'newer' | 'otherQuestionnaire' } | { reason: 'missing'; questionnaire: string };

/** What an invitation leads to on this device, or why it leads nowhere. */
export async function invited(app: App, code: string): Promise<Invited | Refusal> {
  let invitation: Invitation;
  try {
    invitation = decodeInvitation(code);
  } catch (error) {
    if (error instanceof GroupError) return { reason: error.code === 'newer-version' ? 'newer' : 'damaged' };
    throw error;
  }
  const source = await app.findSource(invitation.questionnaire);
  if (!source) return { reason: 'missing', questionnaire: invitation.questionnaire };
  if (fingerprint(source.questionnaire) !== invitation.fingerprint) return { reason: 'otherQuestionnaire' };
  const ballot = ballotSource(source, code);
  const items = ballot?.questionnaire.forms[invitation.form]?.items.length ?? 0;
  if (!ballot || items === 0) return { reason: 'damaged' };
  const found = { code, invitation, ballot, items };
  const votes = await votesOf(app, invitation.workshop);
  if (!(await app.device.kept('workshops')).has(invitation.workshop)) return { ...found, voters: votersOf(votes, invitation.round) };
  const there = await loadWorkshop(app.device, app.findSource, invitation.workshop).catch(() => undefined);
  const open = !there || openRound(there.workshop) === invitation.round;
  return { ...found, voters: [], desk: { open, left: votes.map(({ id }) => id) } };
}

/**
 * Opens the ballot at its first question, as the person whose earlier round is continued or as a new one. On the facilitator's device whatever
 * the person before has left is removed.
 */
export async function begin(app: App, { code, invitation, ballot, desk }: Invited, who: Omit<Respondent, 'invitation'>): Promise<void> {
  await app.device.remove(...(desk?.left ?? []).map((key) => ({ store: 'assessments' as const, key })));
  const assessment = newAssessment({ questionnaire: ballot.questionnaire, form: invitation.form, now: new Date(), randomId });
  const respondent = { ...who, invitation: code };
  await app.open({ ...assessment, initiative: { ...assessment.initiative, name: invitation.name }, respondent }, ballot);
}

/** The votes of a workshop that this device keeps, newest first. */
async function votesOf(app: App, workshop: string): Promise<Assessment[]> {
  const ids = (await app.device.list()).flatMap(({ id, vote }) => (vote !== undefined && workshopOf(vote) === workshop ? [id] : []));
  const loaded = await Promise.all(ids.map((id) => app.device.load(id).catch(() => undefined)));
  return loaded.filter((vote) => vote !== undefined);
}

function votersOf(votes: readonly Assessment[], round: number): Voter[] {
  const voters = new Map<string, Voter>();
  for (const { id, place, respondent, updatedAt } of votes) {
    const { handedIn: _former, ...who } = respondent!;
    const voter: Voter = voters.get(who.id) ?? { respondent: who, updatedAt };
    if (!voter.current && decodeInvitation(who.invitation!).round === round) voter.current = { id, place };
    voters.set(who.id, voter);
  }
  return [...voters.values()];
}

function workshopOf(invitation: string): string | undefined {
  try {
    return decodeInvitation(invitation).workshop;
  } catch {
    return undefined;
  }
}
