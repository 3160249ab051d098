import { contentsProblem, type CaseContents } from '../../core/casefile/contents.ts';
import type { CaseFacts } from '../../core/casefile/manifest.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { entriesOfLine, joinEntries } from '../../core/casefile/merge/entry.ts';
import { graphOf } from '../../core/casefile/merge/graph.ts';
import { mergedState } from '../../core/casefile/merge/merged-state.ts';
import { putCase } from './write.ts';
import { connect } from '../store/connect.ts';
import { deriveId } from '../crypto/hash.ts';
import { migrate } from '../store/migrate.ts';
import { verifyLibrary } from '../verify/library.ts';

/**
 * Checks that the contents of a case file are consistent: they are put into a library in memory, which is verified
 * like any library. Changes nothing. Throws caseDamaged.
 */
export function checkCase(contents: CaseContents, facts: CaseFacts): void {
  const problem = contentsProblem(contents, facts);
  if (problem !== null) throw new TickmarkError('caseDamaged', { problem });
  const db = connect(':memory:', {});
  try {
    db.pragma('trusted_schema = OFF');
    migrate(db);
    db.pragma('foreign_keys = ON');
    const place = { facts, openedAt: facts.madeAt, bytesOf: () => null };
    db.transaction(() => putCase(db, contents, place))();
    verifyLibrary({ db, path: facts.article.title });
    const { events, veils, merged } = contents;
    const entries = joinEntries(entriesOfLine(events, veils), merged);
    mergedState(graphOf(entries, [events.at(-1)?.id ?? ''], facts.madeAt), deriveId);
  } catch (thrown) {
    throw damaged(thrown);
  } finally {
    db.close();
  }
}

/** Turns an error about a library into the one about a case file. */
function damaged(thrown: unknown): Error {
  if (thrown instanceof TickmarkError && thrown.code === 'caseDamaged') return thrown;
  const told = thrown instanceof TickmarkError ? thrown.detail['problem'] : undefined;
  const problem = String(told ?? (thrown instanceof Error ? thrown.message : thrown));
  return new TickmarkError('caseDamaged', { problem }, { cause: thrown });
}
