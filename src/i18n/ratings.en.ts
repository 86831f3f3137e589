/** English words of the page of ratings and candidates. */
import type { RatingsWords } from './ratings.he';
import { isolate } from './isolate';

export const en: RatingsWords = {
  title: 'Your own ratings and candidates',
  lead: 'The advice on the backbone rests on ratings: what each structure is usually strong in, and weak in. Where you know better, put in a rating of your own. You can also name bodies that could carry the backbone. Every change is saved at once and goes into the result and the report.',
  back: 'Back to the result',
  errorTitle: 'Something here is not right yet',
  oursTitle: 'Where our ratings come from',
  ours: 'They are our own judgement: we weighed what Albright (2011) says for and against each structure, and gave it a range on each criterion. Nobody has measured these numbers.',
  prior: (structure, tenths) =>
    `Before any answer, with every weighting equally likely, “${structure}” comes first in ${tenths} of 10 draws. That is where we start from; your answers, priorities and ratings move it.`,
  order: {
    title: 'The order now',
    leads: (structure) => `Now in first place: ${structure}`,
    score: (score) => `score ${score} of 5`,
    share: (tenths) => `first in ${tenths} of 10 draws`,
    meaning:
      'The score is the mean of the ratings at the middle of each range, weighted by your priorities. In the draws, weights and ratings vary at random within what is known.',
  },
  table: {
    title: 'Ratings of the structures',
    lead: '1 is weak, 5 is strong. A wide range says that it is hard to tell, a narrow one says that you are sure.',
    caption: (structure) => `Ratings: ${structure}`,
    criterion: 'Criterion',
    ours: 'Our judgement',
    counts: 'What counts here',
    from: 'from',
    to: 'to',
    range: (low, high) => (low === high ? low : `${low}–${high}`),
    afterAnswers: (range) => `After your answers: ${range}.`,
    ownWins: 'Your own rating counts instead.',
    own: 'Your own rating',
    ownCount: (count) => (count === 1 ? '1 rating of your own' : `${count} ratings of your own`),
    onlyIfRanked: 'Counts only if you rank it among the priorities.',
    reset: 'Undo',
    resetHidden: (criterion) => `your own rating: ${criterion}`,
    resetAll: 'Undo all my ratings',
    resetDone: 'Your own ratings are undone.',
    notInOrder: 'The lower end is above the upper end. Correct one of them; until then the former range counts.',
  },
  candidates: {
    title: 'Bodies that could carry the backbone',
    lead: 'Name real bodies and rate each on the criteria. Whatever is left “as for its structure” takes the rating of that structure.',
    nth: (place) => `Body ${place}`,
    name: 'Name of the body',
    type: 'Structure',
    asType: (range) => `As for its structure (${range})`,
    rated: (count, all) => `Ratings: ${count} of ${all}`,
    add: 'Add a body',
    remove: 'Remove',
    removed: (name) => `Removed: ${isolate(name)}`,
    nameMissing: 'Give the body a name, or remove it.',
    most: (count) => `At most ${count} bodies can be compared.`,
    orderTitle: 'The order of the bodies',
    leads: (name) => `First among the bodies: ${isolate(name)}`,
    meaning:
      'The bodies are compared only with one another, in the same way and with the same weights as the structures; whether a body can and wants to carry the backbone, only asking it will tell.',
    oneMore: 'Add another body to compare.',
  },
};
