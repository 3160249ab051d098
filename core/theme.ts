import { z } from './zod.ts';

/** How the desk looks; system: as the system says. */
export const Theme = z.enum(['system', 'light', 'dark', 'contrast']);
export type Theme = z.infer<typeof Theme>;
