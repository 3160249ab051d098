import { Id, Moment } from '../../kernel/ids.ts';
import { z } from '../../kernel/zod.ts';

/** When articles were last on the desk, the latest first. */
export const Opened = z.array(z.object({ articleId: Id, at: Moment }));
export type Opened = z.infer<typeof Opened>;

/** As many as are remembered, and as the menu shows. */
const REMEMBERED = 200;
export const IN_MENU = 10;

/** Returns the list after an article was opened: it stands first, and once. */
export function withOpened(opened: Opened, articleId: Id, at: string): Opened {
  const others = opened.filter((entry) => entry.articleId !== articleId);
  return [{ articleId, at }, ...others].slice(0, REMEMBERED);
}
