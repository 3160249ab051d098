import { z } from '../kernel/zod.ts';
import { Id, Moment } from '../kernel/ids.ts';

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

/** The most initials that are proposed. */
const MOST_INITIALS = 6;

/**
 * Returns initials for a name: the first letter of each part as it is written ('Marieke van der Berg': MvdB); all in
 * capitals of a name that has none.
 */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/[\s-]+/u)
    .filter(Boolean)
    .map((part) => [...part][0] ?? '')
    .join('');
  return (/\p{Lu}/u.test(letters) ? letters : letters.toLocaleUpperCase()).slice(0, MOST_INITIALS);
}
