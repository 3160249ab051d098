import { z } from './zod.ts';
import { Id, Moment } from './ids.ts';

/** The person at the keyboard. */
export const Checker = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  initials: z.string().min(1).max(8),
  createdAt: Moment,
});
export type Checker = z.infer<typeof Checker>;

/** One sitting of one checker over one article: begins with the first change, ends when they leave or stop. */
export const Session = z.object({
  id: Id,
  articleId: Id,
  checkerId: Id,
  startedAt: Moment,
  endedAt: Moment.nullable(),
  changes: z.int().min(0),
});
export type Session = z.infer<typeof Session>;

/** Returns initials for a name: the first letter of each part that begins with a capital, else of every part. */
export function initialsOf(name: string): string {
  const parts = name
    .trim()
    .split(/[\s-]+/u)
    .filter(Boolean);
  const capital = parts.filter((part) => /^\p{Lu}/u.test(part));
  const letters = (capital.length > 0 ? capital : parts).map((part) => [...part][0] ?? '');
  return letters.join('').toLocaleUpperCase().slice(0, 4);
}
