import type { Database } from 'better-sqlite3';
import { isDeepStrictEqual } from 'node:util';
import type { RestorePreview } from '../../core/model/backup.ts';
import type { Settings } from '../../core/model/settings/settings.ts';
import { keyOf } from '../../core/model/settings/snippets.ts';
import { readBackup } from './check.ts';
import { readLooks } from '../queries/settings/looks.ts';
import { readSettings } from '../queries/settings/settings.ts';

interface Line {
  id: string;
  title: string;
  removed: number;
  entries: number;
}

interface Side {
  articles: Map<string, Line>;
  /** The fields by which two things are compared, in a form that can be compared by equality. */
  checkers: Named[];
  snippets: Named[];
  looks: Named[];
  settings: Partial<Settings>;
}

interface Named {
  id: string;
  name: string;
  value: unknown;
}

/**
 * Returns what restoring a backup would do to an open library: which articles would be gone, would lose entries of
 * history, or would come back; which checkers, snippets, report looks and settings would be lost or would change
 * back. Throws as readBackup.
 */
export function compareWithBackup(db: Database, backup: string): RestorePreview {
  const [here, there] = [read(db), readBackup(backup, read)];
  const { articles: now } = here;
  const { articles: then } = there;
  const live = (all: ReadonlyMap<string, Line>): Line[] =>
    [...all.values()].filter(({ removed }) => removed === 0);
  const changed = live(now).flatMap(({ id, title, entries }) => {
    const before = then.get(id);
    if (before === undefined || before.removed === 1 || before.entries >= entries) return [];
    return [{ title, entries: entries - before.entries }];
  });
  const isLiveIn = (all: ReadonlyMap<string, Line>, id: string): boolean => all.get(id)?.removed === 0;
  return {
    gone: live(now).flatMap(({ id, title }) => (isLiveIn(then, id) ? [] : [title])),
    changed,
    back: live(then).flatMap(({ id, title }) => (isLiveIn(now, id) ? [] : [title])),
    checkers: lost(here.checkers, there.checkers),
    snippets: lost(here.snippets, there.snippets),
    looks: lost(here.looks, there.looks),
    settings: !isDeepStrictEqual(here.settings, there.settings),
  };
}

/** The names of those that the other side lacks or has in another form. */
function lost(here: readonly Named[], there: readonly Named[]): string[] {
  const others = new Map(there.map(({ id, value }) => [id, value]));
  return here.flatMap(({ id, name, value }) =>
    others.has(id) && isDeepStrictEqual(others.get(id), value) ? [] : [name],
  );
}

function read(db: Database): Side {
  const { snippets, ...settings } = readSettings(db);
  // Values that the app writes by itself: nobody chose them, and nobody misses them.
  const { checkerId: _checker, tourSeen: _tour, reportChoices: _choices, ...chosen } = settings;
  return {
    articles: lines(db),
    checkers: checkers(db),
    snippets: snippets.map((snippet) => ({ id: keyOf(snippet), name: snippet.name, value: snippet.text })),
    looks: readLooks(db).map((look) => ({ id: look.id, name: look.name, value: look })),
    settings: chosen,
  };
}

/** Reads columns that every format has. */
function checkers(db: Database): Named[] {
  const rows = db
    .prepare<[], { id: string; name: string }>('SELECT id, name FROM checker ORDER BY name')
    .all();
  return rows.map((row) => ({ ...row, value: row.name }));
}

/** Every article with the number of its entries, the last loaded first. Reads columns that every format has. */
function lines(db: Database): Map<string, Line> {
  const rows = db
    .prepare<[], Line>(
      `SELECT id, title, removed, (SELECT count(*) FROM event WHERE articleId = article.id) AS entries
       FROM article ORDER BY createdAt DESC, id DESC`,
    )
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}
