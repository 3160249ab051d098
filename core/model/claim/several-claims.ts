import { z } from '../../kernel/zod.ts';
import { Verdict } from './verdict.ts';

/** What can be done with several claims at once. */
export const ClaimsChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('setVerdict'), verdict: Verdict }),
  z.object({ what: z.literal('keep') }),
  /** Dismisses suggestions, deletes other claims. */
  z.object({ what: z.literal('remove') }),
  /** The same, and marks their sentences as having no claim where no other is left in them. */
  z.object({ what: z.literal('noClaim') }),
  z.object({ what: z.literal('setSpeaker'), speaker: z.string().trim().min(1).max(500) }),
  /** The same speaker by another name: the words that show it stay, and a suggestion stays one. */
  z.object({ what: z.literal('correctSpeaker'), speaker: z.string().trim().min(1).max(500) }),
]);
export type ClaimsChange = z.infer<typeof ClaimsChange>;
