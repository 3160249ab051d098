import { z } from '../../kernel/zod.ts';
import { Column, usualColumns } from './columns.ts';
import { LibraryFilter, noFilter } from './filter.ts';
import { GroupBy } from './groups.ts';
import { Id, Moment } from '../../kernel/ids.ts';

/** Which articles the library shows: those in use, the archived ones, or the deleted ones. */
export const Shelf = z.enum(['articles', 'archive', 'deleted']);
export type Shelf = z.infer<typeof Shelf>;

export const Sort = z.object({ column: Column, descending: z.boolean() });
export type Sort = z.infer<typeof Sort>;

const OtherColumn = Column.exclude(['title']);

/** How a checker has arranged the library's table. The library stores it, so that it is the same at the next start. */
export const LibraryView = z.object({
  shelf: Shelf,
  sort: Sort,
  group: GroupBy,
  /** The folded groups, which show only their heading, as `group:key`. */
  folded: z.array(z.string().max(600)).max(1000),
  filter: LibraryFilter,
  columns: z.array(OtherColumn),
  /** CSS pixels, of the columns that were set by hand. */
  widths: z.partialRecord(OtherColumn, z.number().min(0).max(2000)),
  /** The line with the cursor, and how far the table is scrolled, in CSS pixels. */
  cursor: z.string().max(600).nullable(),
  top: z.number().min(0),
});
export type LibraryView = z.infer<typeof LibraryView>;

/** The usual view: articles that were worked on last come first. */
export const usualView: LibraryView = {
  shelf: 'articles',
  sort: { column: 'lastChange', descending: true },
  group: 'none',
  folded: [],
  filter: noFilter,
  columns: [...usualColumns],
  widths: {},
  cursor: null,
  top: 0,
};

/** Reads a stored view. A part that is not valid, because an older or newer app wrote it, is replaced by the usual one. */
export function readView(kept: unknown): LibraryView {
  const view: Record<string, unknown> = { ...usualView };
  if (kept !== null && typeof kept === 'object')
    for (const [name, schema] of Object.entries(LibraryView.shape)) {
      const read = schema.safeParse(Reflect.get(kept, name));
      if (read.success) view[name] = read.data;
    }
  return LibraryView.parse(view);
}

/** When articles were last on the desk, the latest first. */
export const Opened = z.array(z.object({ articleId: Id, at: Moment }));
export type Opened = z.infer<typeof Opened>;

/** How many are remembered, and how many the menu shows. */
const REMEMBERED = 200;
export const IN_MENU = 10;

/** Returns the list after an article was opened: the article is first, and appears only once. */
export function withOpened(opened: Opened, articleId: Id, at: string): Opened {
  const others = opened.filter((entry) => entry.articleId !== articleId);
  return [{ articleId, at }, ...others].slice(0, REMEMBERED);
}
