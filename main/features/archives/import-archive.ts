import { eld } from 'eld/extrasmall';
import { basename } from 'node:path';
import type { ColumnMapping } from '../../../core/model/earlier-check/columns.ts';
import type { ArchiveImport, EarlierCheck } from '../../../core/model/earlier-check/earlier-check.ts';
import { closeArchives, guarded, openArchives } from '../../../db/archives/archives-file.ts';
import { columnsOf } from '../../../db/archives/archives.ts';
import { beginImport } from '../../../db/archives/import-checks.ts';
import type { Far } from './file-text.ts';
import { readChecksFile } from './read-checks-file.ts';

/** A file to bring into the archives of a library. */
export interface ArchiveWish {
  /** The path of the library. */
  readonly library: string;
  readonly file: string;
  /** The name of the archive that it becomes or that it updates. */
  readonly archive: string;
  /** Which column of a table has what; null for what the archive's last file had, or what its headings say. */
  readonly columns: ColumnMapping | null;
  /** The language of checks that do not say theirs (a BCP 47 tag); null to find it out by their words. */
  readonly language: string | null;
  readonly at: string;
  /** Keeps nothing: only says what would be done. */
  readonly isTrial: boolean;
}

/**
 * Brings a file of earlier checks into an archive, whole or not at all, and tells how far it is in bytes. This takes a minute for a million:
 * call it in a process of its own. Throws what reading the file and opening the archives throw.
 */
export async function importArchive(wish: ArchiveWish, far: Far): Promise<ArchiveImport> {
  const { library, file, archive, at, isTrial } = wish;
  const db = guarded(library, () => openArchives(library, 'write'));
  try {
    const columns = wish.columns ?? columnsOf(db, archive);
    const under = guarded(library, () => beginImport(db, { archive, file: basename(file), at, columns }));
    const inLanguage = languageGiver(wish.language);
    try {
      for await (const { checks, withoutClaim } of readChecksFile(file, columns, far)) {
        under.leave(withoutClaim);
        guarded(library, () => under.add(inLanguage(checks)));
      }
    } catch (thrown) {
      under.drop();
      throw thrown;
    }
    return guarded(library, () => (isTrial ? under.drop() : under.keep()));
  } finally {
    closeArchives(db);
  }
}

/** So many words of a publisher's claims show the language of all of them. */
const TELLING_WORDS = 60;
/** So many publishers are remembered at once. */
const MOST_PUBLISHERS = 5000;

/** Gives checks that do not say their language the given one, or that of their publisher's first claims. */
function languageGiver(given: string | null): (checks: readonly EarlierCheck[]) => EarlierCheck[] {
  const found = new Map<string, string>();
  return (checks) => {
    if (found.size > MOST_PUBLISHERS) found.clear();
    const unsaid = checks.filter(({ language }) => language === 'und');
    const telling = new Map<string, string[]>();
    for (const { publisher, claim, title } of unsaid) {
      const name = publisher ?? '';
      if (found.has(name)) continue;
      const words = telling.get(name) ?? [];
      if (words.length < TELLING_WORDS) words.push(...claim.split(' '), ...title.split(' '));
      telling.set(name, words);
    }
    for (const [name, words] of telling)
      // A part of a text keeps all of it in memory.
      found.set(copyOf(name), given ?? (eld.detect(words.join(' ')).language || 'und'));
    return checks.map((check) =>
      check.language === 'und' ? { ...check, language: found.get(check.publisher ?? '') ?? 'und' } : check,
    );
  };
}

function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
