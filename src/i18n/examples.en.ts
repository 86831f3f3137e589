/** English words around the examples: the list on the home page, and the mark of what was opened from it. */
import type { ExampleWords } from './examples.he';

export const en: ExampleWords = {
  title: 'Examples',
  text: 'Assessments filled in from published sources; open any of them and look around. Beside each answer stands what it rests on and where that comes from; what was not published is marked “don’t know”.',
  initiatives: 'Initiatives',
  contrasts: 'Problems that call for something else',
  contrastsText: 'Collective impact is not the right tool here: the solution is known, and there is a body that can carry it out.',
  mark: 'Example.',
};
