import { z } from 'zod';

/** A page of markup to print: the file with the markup, the file for the PDF, and the running head of every sheet. */
export const ToPrint = z.object({
  page: z.string(),
  to: z.string(),
  head: z.object({ left: z.string(), right: z.string(), foot: z.string() }),
});
export type ToPrint = z.infer<typeof ToPrint>;

/** That a page is printed, or why it is not. */
export const Printed = z.object({ why: z.string().nullable() });
export type Printed = z.infer<typeof Printed>;
