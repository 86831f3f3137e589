/** How far a room agrees on an item (method, section M9). Never a mean alone. */
import type { Distribution } from './distribution';

/** `too-few`: under five answers. `undetermined`: at least a third do not know. */
export type Agreement = 'agreed' | 'discuss' | 'split' | 'undetermined' | 'too-few';

/** Answers below which nothing is said of agreement, and below which no group is told apart. */
export const FEWEST = 5;
const DONT_KNOW = 1 / 3;
/** Cuts for five points; other scales have them times (k − 1)/4. */
const AGREED = { iqr: 1, agreement: 0.5 };
const SPLIT = { iqr: 2, agreement: 0.2 };
const NOMINAL = { agreed: 0.75, split: 0.6 };
/** Kendall's W that counts as strong, and below which it counts as weak (Schmidt 1997). */
export const ORDER = { agreed: 0.7, split: 0.3 };
/** What floating point may add or take. */
const TOLERANCE = 1e-9;

export interface Measures {
  /** Of a scale; null where nobody gave a value. */
  median: number | null;
  lowerQuartile: number | null;
  upperQuartile: number | null;
  /** Between the quartiles, by linear interpolation ("type 7", Hyndman & Fan 1996). */
  iqr: number | null;
  /** Van der Eijk's A (2001), −1 to 1, of a scale. */
  agreement: number | null;
  /**
   * Share of the largest answer, of a choice; of the first place in a ranking; where several may be given, of the larger side on the option on
   * which the room is most divided.
   */
  largest: number | null;
  /** Kendall's W, 0 to 1, of a ranking. */
  w: number | null;
  /** Share of don't-knows among those who knew and those who did not. */
  dontKnow: number;
}

/** Of fewer than five who gave a value nothing but the median. */
export function measuresOf(distribution: Distribution): Measures {
  const { kind, counts, known, unknown } = distribution;
  const none = { median: null, lowerQuartile: null, upperQuartile: null, iqr: null, agreement: null, largest: null, w: null };
  const dontKnow = known + unknown === 0 ? 0 : unknown / (known + unknown);
  if (known === 0) return { ...none, dontKnow };
  const each = Object.values(counts);
  if (known < FEWEST) return { ...none, median: kind === 'scale' ? quantile(each, 0.5) : null, dontKnow };
  if (kind === 'scale') {
    const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((p) => quantile(each, p)) as [number, number, number];
    return { ...none, lowerQuartile, median, upperQuartile, iqr: upperQuartile - lowerQuartile, agreement: vanDerEijk(each), dontKnow };
  }
  const shares = each.map((count) => count / known);
  if (kind === 'ranking') return { ...none, largest: Math.max(...shares), w: kendallsW(distribution), dontKnow };
  const largest = kind === 'choice' ? Math.max(...shares) : Math.min(...shares.map((share) => Math.max(share, 1 - share)));
  return { ...none, largest, dontKnow };
}

export function agreementOf(distribution: Distribution, measures: Measures = measuresOf(distribution)): Agreement {
  const { kind, known, unknown } = distribution;
  if (known + unknown < FEWEST) return 'too-few';
  if (measures.dontKnow >= DONT_KNOW - TOLERANCE) return 'undetermined';
  if (known < FEWEST) return 'too-few';
  if (kind === 'scale') return ofScale(measures, Object.keys(distribution.counts).length);
  const first = judged(measures.largest!, NOMINAL);
  // Of hands alone only the first place is known.
  if (kind !== 'ranking' || measures.w === null) return first;
  const order = judged(measures.w, ORDER);
  // An order that is much the same is not agreed on while its first place is not.
  return order === 'agreed' && first !== 'agreed' ? 'discuss' : order;
}

function ofScale({ iqr, agreement }: Measures, points: number): Agreement {
  const stretch = (points - 1) / 4;
  if (iqr! <= AGREED.iqr * stretch + TOLERANCE && agreement! >= AGREED.agreement - TOLERANCE) return 'agreed';
  return iqr! >= SPLIT.iqr * stretch - TOLERANCE || agreement! < SPLIT.agreement - TOLERANCE ? 'split' : 'discuss';
}

function judged(share: number, cuts: { agreed: number; split: number }): Agreement {
  if (share >= cuts.agreed - TOLERANCE) return 'agreed';
  return share < cuts.split - TOLERANCE ? 'split' : 'discuss';
}

/** @param counts of the values 1, 2, 3 …; at least one above 0 */
export function quantile(counts: readonly number[], p: number): number {
  const total = sum(counts);
  const place = (total - 1) * p;
  const below = valueAt(counts, Math.floor(place));
  return below + (valueAt(counts, Math.ceil(place)) - below) * (place - Math.floor(place));
}

/** The lower of the two middle values where there are two. */
export const lowerMedian = (counts: readonly number[]): number => valueAt(counts, Math.floor((sum(counts) - 1) / 2));

/** The value in a place of the sorted answers, from 0. */
function valueAt(counts: readonly number[], place: number): number {
  let passed = 0;
  for (const [index, count] of counts.entries()) {
    passed += count;
    if (place < passed) return index + 1;
  }
  return counts.length;
}

/**
 * Agreement A (van der Eijk 2001): the counts are taken apart into layers in which every value has the same count or none, and the agreement of
 * the layers is weighted by their share.
 * @param counts at least one above 0
 * @returns 1 where all say the same, 0 where every value is as frequent, −1 where both ends share all
 */
export function vanDerEijk(counts: readonly number[]): number {
  const total = sum(counts);
  let left = [...counts];
  let agreement = 0;
  while (sum(left) > 0) {
    const height = Math.min(...left.filter((count) => count > 0));
    const pattern = left.map((count) => (count > 0 ? 1 : 0));
    agreement += layerAgreement(pattern) * ((height * sum(pattern)) / total);
    left = left.map((count) => Math.max(0, count - height));
  }
  return agreement;
}

/** Of a pattern of ones and noughts: its unimodality U, times how few values it takes up. */
function layerAgreement(pattern: readonly number[]): number {
  const points = pattern.length;
  const taken = sum(pattern);
  if (taken === points) return 0;
  let unimodal = 0;
  let bimodal = 0;
  for (let i = 0; i < points; i++)
    for (let j = i + 1; j < points; j++)
      for (let k = j + 1; k < points; k++) {
        const three = `${pattern[i]}${pattern[j]}${pattern[k]}`;
        if (three === '101') bimodal++;
        if (three === '110' || three === '011') unimodal++;
      }
  const shape = unimodal + bimodal;
  const unimodality = shape === 0 ? 1 : ((points - 2) * unimodal - (points - 1) * bimodal) / ((points - 2) * shape);
  return unimodality * (1 - (taken - 1) / (points - 1));
}

/**
 * Kendall's coefficient of concordance, corrected for ties; 1 where nothing tells the options apart. Null where few ranked and
 * the rest only raised hands for a first place: the few are not the room.
 */
function kendallsW({ places = {}, ties = 0, ranked = 0 }: Distribution): number | null {
  if (ranked < FEWEST) return null;
  const sums = Object.values(places);
  const n = sums.length;
  const mean = sum(sums) / n;
  const spread = sums.reduce((total, each) => total + (each - mean) ** 2, 0);
  const most = ranked ** 2 * (n ** 3 - n) - ranked * ties;
  return most <= 0 ? 1 : (12 * spread) / most;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
