import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { addEvidence, changeEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { Evidence, type EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import { copyLibrary } from '../../../db/backup/copy-library.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { connect } from '../../../db/store/connect.ts';
import { keepDrafts } from '../../../db/queries/settings/desk-state.ts';
import { openLibrary, type Library } from '../../../db/store/open.ts';
import { libraryWithArticle } from '../../helpers/library.ts';

/** The index keeps a word without what it shares with the word before it: this one shares its first letter at most. */
const CONTACT = 'qxkarelsen';
const END = 'xkarelsen';

const details: EvidenceDetails = {
  kind: 'interview',
  stance: 'supports',
  target: 'verdict',
  title: 'Harbour talk',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: CONTACT,
  protected: false,
  note: null,
  attachments: [],
};

function claimIn({ library, article, version, author }: ReturnType<typeof libraryWithArticle>): Claim {
  const draft = makeClaim(version, 0, 10, author);
  return Claim.parse(commit(library, { articleId: article.id, ...author }, [draft]).claims[0]);
}

function indexHolds({ db }: Pick<Library, 'db'>, word: string): boolean {
  return db
    .prepare<[], Buffer>('SELECT block FROM search_data')
    .pluck()
    .all()
    .some((block) => block.includes(word));
}

/** Evidence with words that are searched, and then protected. */
function withProtected(): ReturnType<typeof libraryWithArticle> {
  const all = libraryWithArticle();
  const { library, article, author } = all;
  const who = { articleId: article.id, ...author };
  const added = commit(library, who, [addEvidence(claimIn(all), details, author)]);
  const evidence = Evidence.parse(added.evidence[0]);
  expect(indexHolds(library, END)).toBe(true);
  const change = changeEvidence(evidence, { protected: true });
  if (change === null) throw new Error('nothing changed');
  commit(library, who, [change]);
  return all;
}

describe('the index', () => {
  test('holds no word of evidence in any block once that is protected', () => {
    expect(indexHolds(withProtected().library, END)).toBe(false);
  });

  test('nor after the library was closed and opened, or copied', async () => {
    const { library } = withProtected();
    const copy = `${library.path}.copy`;
    await copyLibrary(library.db, copy);
    library.close();
    for (const path of [library.path, copy]) {
      const opened = openLibrary(path, 'write');
      expect(opened.db.prepare("SELECT v FROM search_config WHERE k = 'secure-delete'").pluck().get()).toBe(
        1,
      );
      expect(indexHolds(opened, END)).toBe(false);
      opened.close();
    }
  });

  test('of a library that kept them forgets them when it is opened', () => {
    const { library } = libraryWithArticle();
    const { db, path } = library;
    db.exec("INSERT INTO search (search, rank) VALUES ('secure-delete', 0)");
    const columns =
      'title, outlet, byline, text, quote, speaker, correction, tried, wouldSettle, note, link, contact';
    const values = `'', '', '', '', '', '', '', '', '', '', '', '${CONTACT}'`;
    db.exec(`INSERT INTO search (rowid, ${columns}) VALUES (900, ${values})`);
    db.exec(`INSERT INTO search (search, rowid, ${columns}) VALUES ('delete', 900, ${values})`);
    expect(indexHolds(library, END)).toBe(true);
    library.close();
    const opened = openLibrary(path, 'write');
    expect(indexHolds(opened, END)).toBe(false);
    opened.close();
  });
});

describe('the file', () => {
  test('holds nothing of what was typed once that is discarded', () => {
    const { library } = libraryWithArticle();
    const words = Array.from({ length: 3000 }, (_, at) => `${CONTACT}-${at}`).join(' ');
    keepDrafts(library.db, { note: words });
    library.db.pragma('wal_checkpoint(TRUNCATE)');
    expect(readFileSync(library.path).includes(CONTACT)).toBe(true);
    keepDrafts(library.db, {});
    library.close();
    expect(readFileSync(library.path).includes(CONTACT)).toBe(false);
  });

  test('is overwritten by every connection that may write', () => {
    const { library } = libraryWithArticle();
    const { path } = library;
    expect(library.db.pragma('secure_delete', { simple: true })).toBe(1);
    const beside = openLibrary(path, 'beside');
    expect(beside.db.pragma('secure_delete', { simple: true })).toBe(1);
    beside.close();
    const other = connect(path, {});
    expect(other.pragma('secure_delete', { simple: true })).toBe(1);
    other.close();
  });
});
