import { z } from '../kernel/zod.ts';

/** What a case file is to hold. */
export const CaseOptions = z.object({
  /** Names protected sources, with all that is known of them. */
  protectedSources: z.boolean(),
  /** The files: what versions were loaded from, and what is attached to evidence. */
  files: z.boolean(),
  /** Without verdicts, reasons, notes, evidence and second readings: for somebody to check without seeing them. */
  blind: z.boolean(),
});
export type CaseOptions = z.infer<typeof CaseOptions>;

export const defaultCaseOptions: CaseOptions = { protectedSources: false, files: true, blind: false };
