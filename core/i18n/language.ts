import { z } from '../kernel/zod.ts';

/** A language of the interface and of the report. */
export const Language = z.enum(['en', 'nl']);
export type Language = z.infer<typeof Language>;
