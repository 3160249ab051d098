import { z } from '../../kernel/zod.ts';
import { EventKind, Patch } from './event.ts';
import { Id, Moment } from '../../kernel/ids.ts';
import { StepName } from './step-name.ts';

/** One command's work in an article's history, as the list of what happened shows it. */
export const HistoryStep = z.object({
  /** The step by which it stands in the list of what can be undone or redone. */
  step: Id,
  at: Moment,
  checkerId: Id,
  kind: EventKind,
  /** What it is called. */
  name: StepName,
  /** How many entries it has. */
  entries: z.int().min(1),
  /** Words of what it is about: a claim's, a piece of evidence's title; null where it has none. */
  about: z.string().nullable(),
  /** What its first entry changed of something that was there; null where it made something. */
  changed: z.object({ from: Patch, to: Patch }).nullable(),
  /** How many suggestions of the app it showed or put aside, where that is what it did; negative for put aside. */
  offered: z.int().nullable(),
  /** True for what was taken back and can be done again. */
  undone: z.boolean(),
});
export type HistoryStep = z.infer<typeof HistoryStep>;
