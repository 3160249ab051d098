import { setImmediate as nextTurn } from 'node:timers/promises';
import { toldSittings } from '../../core/case/veil-sessions.ts';
import type { ArticleState } from '../../core/contract.ts';
import type { AttachmentRef, Evidence } from '../../core/evidence.ts';
import type { FileFate } from '../../core/case/leaving-files.ts';
import type { FileNote } from '../../core/case/manifest.ts';
import { redactionFor, type Redaction } from '../../core/protection/redaction.ts';
import type { ReportOptions } from '../../core/report/options.ts';
import { attachmentBytes } from '../../db/attachments.ts';
import { sha256 } from '../../db/events.ts';
import type { Library } from '../../db/open.ts';
import type { Unsaid } from '../../db/protected-evidence.ts';
import { sittingEntries } from '../../db/sessions.ts';
import { sql } from '../../db/table.ts';
import { cleanedFate, type CleaningRules } from '../clean-files/clean-files.ts';
import { goOn } from './stopped.ts';

/** An article as a report tells of it, with its files as they leave. */
export interface LeavingState {
  state: ArticleState;
  /** The bytes of a file that it names: of a clean copy by the hash of that. */
  bytesOf(hash: string): Uint8Array;
  /** Of the files that lie beside the report, or would: which are clean copies, which are left out, and why. */
  fileNotes: FileNote[];
}

/** What became of files with the same sources: a preview is made anew with every choice. */
const known = new Map<string, FileFate>();
const MOST_KNOWN = 500;

/**
 * Returns an article with its files as a report may show them and have them beside it: clean copies with hashes of their own, and no
 * hash of what is left out. They are as they are where protected sources are named; and where nobody is protected and no files
 * are asked for, since nothing is taken out then. A file at a time, so that nothing stands still. Throws ExportStopped.
 *
 * @param unsaid what no report of the article is to tell
 */
export async function leavingState(
  { db }: Pick<Library, 'db'>,
  state: ArticleState,
  options: ReportOptions,
  { hidden, decided, printed }: Unsaid,
  signal: AbortSignal,
): Promise<LeavingState> {
  const all = [...hidden, ...state.evidence];
  const hasProtected = all.some((piece) => piece.protected);
  const plain = { state, bytesOf: (hash: string) => attachmentBytes(db, hash), fileNotes: [] };
  if (options.nameProtected || !(hasProtected || options.evidenceFiles)) return plain;
  const redaction = redactionFor(all, printed, false, decided);
  const rules = { redaction, hasProtected };
  const sources = sha256(JSON.stringify([all, decided, printed]));
  const open = state.evidence.filter((piece) => !piece.removed && !redaction.covers(piece));
  const source = hasProtected ? state.version.sourceHash : null;
  const fates = new Map<string, FileFate>();
  const originals = new Map<string, string>();
  for (const hash of new Set([...(source === null ? [] : [source]), ...open.flatMap(hashesOf)])) {
    goOn(signal);
    const fate = fateOf(hash);
    fates.set(hash, fate);
    if (fate.what === 'cleaned') originals.set(fate.hash, hash);
    await nextTurn();
  }
  const leaving = (ref: AttachmentRef): AttachmentRef => leavingFile(ref, fates.get(ref.hash));
  return {
    state: {
      ...state,
      sessions: sessionsOf(db, state, all.filter(redaction.covers)),
      version:
        source === null || fates.get(source)?.what === 'asIs'
          ? state.version
          : { ...state.version, sourceHash: null },
      evidence: state.evidence.map((piece) =>
        redaction.covers(piece) ? piece : { ...piece, attachments: piece.attachments.map(leaving) },
      ),
    },
    bytesOf: (hash) => {
      const original = originals.get(hash);
      const copy = original === undefined ? null : cleanedFate(attachmentBytes(db, original), rules).copy;
      return copy ?? attachmentBytes(db, hash);
    },
    fileNotes: options.evidenceFiles ? notesOf(open, fates, redaction) : [],
  };

  function fateOf(hash: string): FileFate {
    if (redaction.coversFile(hash)) return { what: 'leftOut', why: 'named' };
    const key = `${hash} ${sources}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const fate = fateNow(db, hash, rules);
    known.set(key, fate);
    return fate;
  }
}

/** The sittings without what was done of protected sources. */
function sessionsOf(
  db: Library['db'],
  { article, sessions }: ArticleState,
  covered: readonly Evidence[],
): ArticleState['sessions'] {
  if (covered.length === 0) return sessions;
  const hidden = new Set<string>(covered.map(({ id }) => id));
  const entries = sittingEntries(db, article.id);
  const told = entries.filter(({ entityId }) => !hidden.has(entityId));
  return toldSittings(sessions, entries, told).map(({ session }) => session);
}

function fateNow(db: Library['db'], hash: string, rules: CleaningRules): FileFate {
  const isKept = sql(db, 'SELECT 1 FROM attachment WHERE hash = ?').get(hash) !== undefined;
  if (isKept) return cleanedFate(attachmentBytes(db, hash), rules).fate;
  return rules.hasProtected ? { what: 'leftOut', why: 'missing' } : { what: 'asIs' };
}

function hashesOf({ attachments }: Evidence): string[] {
  return attachments.filter(({ standsFor }) => standsFor?.how !== 'leftOut').map(({ hash }) => hash);
}

/** A reference as it leaves. A report has no entry to stand for: only how matters in it. */
function leavingFile(ref: AttachmentRef, fate: FileFate | undefined): AttachmentRef {
  if (fate === undefined || fate.what === 'asIs') return ref;
  const place = ref.standsFor ?? { entry: '', place: 0 };
  return fate.what === 'cleaned'
    ? { ...ref, hash: fate.hash, size: fate.size }
    : { ...ref, size: 0, standsFor: { ...place, how: 'leftOut' } };
}

function notesOf(
  evidence: readonly Evidence[],
  fates: ReadonlyMap<string, FileFate>,
  { clean }: Redaction,
): FileNote[] {
  const notes = new Map<string, FileNote>();
  for (const { hash, name } of evidence.flatMap(({ attachments }) => attachments)) {
    const fate = fates.get(hash);
    const named = clean(name).slice(0, 300);
    if (fate?.what === 'cleaned')
      notes.set(`${hash} ${name}`, { name: named, what: 'cleaned', why: fate.why });
    if (fate?.what === 'leftOut')
      notes.set(`${hash} ${name}`, { name: named, what: 'leftOut', why: fate.why });
  }
  return [...notes.values()];
}
