/** What the page of ratings and candidates needs, loaded when it is opened. */
import { loadRules } from '../../diagnosis/load';
import { prior } from '../../diagnosis/prior';
import type { Rules } from '../../diagnosis/rules';
import type { BackboneType } from '../../diagnosis/types';
import { ReasonWordsSchema, VerdictWordsSchema, type ReasonWords, type VerdictWords } from '../../diagnosis/words';
import type { InterfaceLanguage } from '../../i18n/locale';
import { loadRatingsWords } from '../../i18n/ratings';
import type { RatingsWords } from '../../i18n/ratings.he';
import type { Language } from '../../questionnaire/load';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { loadWords } from '../../questionnaire/verify';

export interface Given {
  /** The language of the questionnaire's words. */
  lang: Language;
  rules: Rules;
  verdicts: VerdictWords;
  reasons: ReasonWords;
  say: RatingsWords;
  /** Which structure our table favours before any answer, and in what share of the draws. */
  prior: { type: BackboneType; first: number };
}

/**
 * @param language of the questionnaire's words
 * @throws QuestionnaireError when a file of words or rules is malformed
 */
export async function loadGiven(source: QuestionnaireSource, language: Language, spoken: InterfaceLanguage): Promise<Given> {
  const [rules, verdicts, reasons, say] = await Promise.all([
    loadRules(source),
    loadWords(language, 'verdicts', VerdictWordsSchema, source),
    loadWords(language, 'reasons', ReasonWordsSchema, source),
    loadRatingsWords(spoken),
  ]);
  return { lang: language, rules, verdicts, reasons, say, prior: prior(rules.backbone.ranking) };
}
