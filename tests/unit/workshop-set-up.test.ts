/** Setting a workshop up: what makes one, and every fault by its field. */
import { describe, expect, test } from 'vitest';
import { decodeInvitation, encodeInvitation, invitationOf } from '../../src/group/invitation';
import { parseWorkshop } from '../../src/group/parse-workshop';
import { serialiseWorkshop } from '../../src/group/workshop';
import { collectWords } from '../../src/i18n/workshop-collect';
import { builtIn } from '../../src/questionnaire/load';
import type { Questionnaire } from '../../src/questionnaire/schema';
import { formChoices, setUp, type FormChoice, type SetUp } from '../../src/screens/workshop/set-up';
import { deviceWithout } from '../fixtures/fake-database';
import { questionnaire } from '../fixtures/questionnaires';

const now = new Date('2026-03-01T12:00:00Z');
const choice: FormChoice = { value: 'x', text: 'x', source: builtIn, form: 'workshop' };
const make = (change: Partial<SetUp> = {}) => setUp({ name: 'Room 12', choice, roles: '', named: false, ...change }, now);
const faults = (change: Partial<SetUp>) => {
  const made = make(change);
  return 'faults' in made ? made.faults : [];
};
const made = (change: Partial<SetUp>) => {
  const workshop = make(change);
  if ('faults' in workshop) throw new Error(JSON.stringify(workshop.faults));
  return workshop.workshop;
};
const withItems = (items: Questionnaire['sections'][number]['items']): FormChoice => {
  const own: Questionnaire = {
    ...questionnaire,
    forms: { own: { items: items.map(({ id }) => id) } },
    sections: [{ id: 'all', page: 'together', items }],
  };
  return { ...choice, source: { ...builtIn, questionnaire: own }, form: 'own' };
};
const base = { role: 'fact', source: 'D1' } as const;

describe('a workshop', () => {
  test('is set up from a name, a form and roles, one on each line', () => {
    const workshop = made({ name: '  Room 12 ', roles: ' City \n\n  Residents   of the   north\n', named: true });
    expect(workshop).toMatchObject({
      name: 'Room 12',
      roles: ['City', 'Residents of the north'],
      named: true,
      questionnaire: { id: questionnaire.id, version: questionnaire.version, form: 'workshop' },
      rounds: [{ openedAt: now.toISOString() }],
      codes: [],
    });
    expect(parseWorkshop(serialiseWorkshop(workshop), questionnaire)).toMatchObject({ messages: [] });
    expect(decodeInvitation(encodeInvitation(invitationOf(workshop, questionnaire))).workshop).toBe(workshop.id);
    expect(made({}).id).not.toBe(made({}).id);
  });

  test('as large as it may be can be read again', () => {
    const roles = Array.from({ length: 15 }, (_, index) => `${index}`.padEnd(40, 'ע')).join('\n');
    const workshop = made({ name: 'ש'.repeat(100), roles });
    expect(parseWorkshop(serialiseWorkshop(workshop), questionnaire).workshop.roles).toHaveLength(15);
    expect(decodeInvitation(encodeInvitation(invitationOf(workshop, questionnaire))).roles).toEqual(workshop.roles);
  });
});

describe('a fault', () => {
  test.each<[Partial<SetUp>, ReturnType<typeof faults>]>([
    [{ name: ' ' }, [{ field: 'name' }]],
    [{ roles: 'City\nResidents\n City ' }, [{ field: 'roles', fault: 'twice', role: 'City' }]],
    [{ roles: 'א'.repeat(41) }, [{ field: 'roles', fault: 'long', role: 'א'.repeat(41) }]],
    [{ roles: Array.from({ length: 16 }, (_, index) => `r${index}`).join('\n') }, [{ field: 'roles', fault: 'many' }]],
    [{ choice: withItems([{ kind: 'text', id: 't', ...base }]) }, [{ field: 'form' }]],
    [{ choice: withItems(Array.from({ length: 700 }, (_, index) => ({ kind: 'scale', id: `s-${index}`, ...base }))) }, [{ field: 'form' }]],
    [
      { name: '', roles: 'a\na', choice: withItems([]) },
      [{ field: 'name' }, { field: 'form' }, { field: 'roles', fault: 'twice', role: 'a' }],
    ],
  ])('%# is named at its field', (change, named) => {
    expect(faults(change)).toEqual(named);
  });

  test('says in both languages what to do, and names the role that is meant', () => {
    for (const { setUp: say } of [collectWords.he, collectWords.en]) {
      const { name, form, many, twice, long } = say.faults;
      for (const sentence of [name, form, many, twice('City'), long('City')]) expect(sentence.length).toBeGreaterThan(15);
      for (const sentence of [twice('City'), long('City')]) expect(sentence).toContain('City');
    }
  });
});

test('the forms of Shidra’s questionnaire that rooms answer are offered, the short one first, in either language', async () => {
  const device = await deviceWithout();
  for (const language of ['he', 'en']) {
    const choices = await formChoices(device, language);
    expect(choices.map(({ form }) => form)).toEqual(['workshop', 'full']);
    expect(new Set(choices.map(({ text }) => text)).size).toBe(2);
  }
});
