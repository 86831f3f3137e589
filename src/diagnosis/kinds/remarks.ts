/** The rule kind "remarks": sentences that are said where they apply and change no verdict. */
import * as v from 'valibot';
import { ClauseSchema } from './clause';

export const RemarksSchema = v.array(ClauseSchema);
