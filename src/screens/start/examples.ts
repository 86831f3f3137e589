/** Examples on the device: opened like files, told in the reader's language. */
import type { Answer, Answers } from '../../questionnaire/answers';
import { loadExample, type ExampleFile, type Told } from '../../questionnaire/examples';
import { builtIn, type Language } from '../../questionnaire/load';
import type { App } from '../app.svelte';
import { openText } from './opening';

/**
 * Opens the example, or what the person made of it when it was opened before.
 * @param name of its file, such as `strive`
 */
export async function openExample(app: App, name: string): Promise<void> {
  const file = await loadExample(name);
  const before = await app.device.load(file.id).catch(() => undefined);
  if (before) await app.open({ ...before, answers: retold(before.answers, file, app.language) }, builtIn);
  else await openText(app, JSON.stringify({ ...file, answers: told(file, app.language) }));
}

/** The answers with name and problem in a language, and each with the fact that it rests on as its note. */
function told({ answers, example: { title, statement, facts } }: ExampleFile, language: Language): Answers {
  const noted = Object.entries(answers).map(([item, answer]): [string, Answer] => {
    const note = facts[item]?.[language];
    return [item, note === undefined ? answer : { ...answer, note }];
  });
  return {
    ...Object.fromEntries(noted),
    'initiative-name': { value: title[language]! },
    'initiative-statement': { value: statement[language]! },
  };
}

/** The answers in a language, but for what the person wrote: whatever stands as the example tells it in another language. */
function retold(answers: Answers, { example: { title, statement, facts } }: ExampleFile, language: Language): Answers {
  const retell = (text: unknown, words: Told | undefined): string | undefined =>
    words && Object.values(words).includes(text as string) ? words[language] : undefined;
  const texts: Readonly<Record<string, Told>> = { 'initiative-name': title, 'initiative-statement': statement };
  const all = Object.entries(answers).map(([item, answer]): [string, Answer] => {
    const value = retell(answer.value, texts[item]);
    const note = retell(answer.note, facts[item]);
    return [item, { ...answer, ...(value !== undefined && { value }), ...(note !== undefined && { note }) }];
  });
  return Object.fromEntries(all);
}
