/** A workshop of an earlier version of its questionnaire, under the ids of this one. */
import { itemNow, valueNow } from '../questionnaire/migrate';
import type { Questionnaire } from '../questionnaire/schema';
import type { Agreed, Talk, Workshop } from './workshop';

/** Results stay as they came: those that were made with another version are known by it. */
export function migrateWorkshop(workshop: Workshop, questionnaire: Questionnaire): Workshop {
  const { rounds, hands, talk } = workshop;
  const item = (id: string) => itemNow(questionnaire, id);
  const agreedNow = (id: string, { value, ...agreed }: Agreed): Agreed => ({
    ...agreed,
    ...(value !== undefined && { value: valueNow(questionnaire, id, value) }),
  });
  const talkNow = (id: string, { agreed, ...said }: Talk): Talk => ({ ...said, ...(agreed && { agreed: agreedNow(id, agreed) }) });
  return {
    ...workshop,
    questionnaire: { ...workshop.questionnaire, version: questionnaire.version },
    rounds: rounds.map((round) => ({ ...round, ...(round.items && { items: round.items.map(item) }) })),
    hands: hands.map((hand) => ({
      ...hand,
      item: item(hand.item),
      counts: Object.fromEntries(
        Object.entries(hand.counts).map(([value, count]) => [String(valueNow(questionnaire, item(hand.item), value)), count]),
      ),
    })),
    talk: Object.fromEntries(Object.entries(talk).map(([id, said]) => [item(id), talkNow(item(id), said)])),
  };
}
