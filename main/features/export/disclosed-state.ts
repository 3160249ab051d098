import { disclosedSessions } from '../../../core/casefile/redact-sessions.ts';
import type { ArticleState } from '../../../core/contract/index.ts';
import type { AttachmentRef, Evidence } from '../../../core/model/evidence/evidence.ts';
import type { MaybeProtected } from '../../../core/protection/known-by.ts';
import type { FileFate } from '../../../core/casefile/files.ts';
import type { FileNote } from '../../../core/casefile/manifest.ts';
import type { Redaction } from '../../../core/protection/redaction.ts';
import type { ReportOptions } from '../../../core/model/report/options.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import type { Source } from '../../../core/model/source/source.ts';
import type { Library } from '../../../db/store/open.ts';
import { sittingEntries } from '../../../db/queries/history/sessions.ts';
import { filesOfReport } from '../protection/file-cleaning.ts';
import type { DecidedContent } from './report-content.ts';
import type { CleaningSources, Fates, FilesWatch, FileWork } from './report-files.ts';
import { throwIfCancelled } from '../../base/write-file.ts';

/** An article as a report shows it, with its files as they are disclosed. */
export interface DisclosedState {
  state: ArticleState;
  /** The sources that the report lists, with their files as they are disclosed. */
  listedSources: readonly Source[];
  /** By the hash of a clean copy that of the file which it is made of. */
  originals: ReadonlyMap<string, string>;
  /** What the copies are made by. */
  sources: CleaningSources;
  /** The files beside the report, or those that would be: which are clean copies, which are left out, and why. */
  fileNotes: FileNote[];
}

/** A cache of results for files with the same sources, because a preview is made again with every choice. */
const known = new Map<string, FileFate>();
const MOST_KNOWN = 500;

/**
 * Returns an article with its files as a report may show them and have them beside it: clean copies with hashes of their own, and no
 * hash of what is left out. They are as they are where protected sources are named; and where nobody is protected and no files
 * are asked for, since nothing is taken out then. `work` reads the files. Throws ExportCancelled.
 *
 * @param withheld what no report of the article is to tell, and what is blacked out for that
 */
export async function disclosedState(
  library: Library,
  state: ArticleState,
  options: ReportOptions,
  {
    hidden,
    decided,
    printed,
    redaction,
    sources: listed,
  }: Pick<DecidedContent, 'hidden' | 'decided' | 'printed' | 'redaction' | 'sources'>,
  work: Pick<FileWork, 'fates'>,
  watch: FilesWatch,
): Promise<DisclosedState> {
  const all = [...hidden, ...state.evidence];
  const hasProtected = all.some((piece) => piece.protected);
  const sources = { evidence: all, printed, decided };
  if (options.nameProtected || !(hasProtected || options.evidenceFiles))
    return { state, listedSources: listed, originals: new Map(), sources, fileNotes: [] };
  const open = filesOfReport(state.evidence, redaction);
  const source = hasProtected ? state.version.sourceHash : null;
  const openSources = listed.filter((one) => !redaction.covers(one));
  const attached = [...open, ...openSources].flatMap(({ attachments }) =>
    attachments.filter(({ standsFor }) => standsFor?.how !== 'leftOut').map(({ hash }) => hash),
  );
  const hashes = [...new Set([...(source === null ? [] : [source]), ...attached])];
  const fates = await fatesOf(library, hashes, redaction, sources, work, watch);
  const originals = new Map<string, string>();
  for (const [hash, fate] of fates) if (fate.what === 'cleaned') originals.set(fate.hash, hash);
  const disclosed = (ref: AttachmentRef): AttachmentRef => discloseFile(ref, fates.get(ref.hash));
  return {
    state: {
      ...state,
      sessions: sessionsOf(library, state, all.filter(redaction.covers)),
      version:
        source === null || fates.get(source)?.what === 'asIs'
          ? state.version
          : { ...state.version, sourceHash: null },
      evidence: state.evidence.map((piece) =>
        redaction.covers(piece)
          ? piece
          : {
              ...piece,
              attachments: piece.attachments.map(disclosed),
              sourceHash: disclosedHash(piece.sourceHash ?? null, fates),
            },
      ),
    },
    listedSources: openSources.map((one) => ({ ...one, attachments: one.attachments.map(disclosed) })),
    originals,
    sources,
    fileNotes: options.evidenceFiles ? notesOf(open, fates, redaction) : [],
  };
}

/** What is done with files. Earlier results with the same sources are reused. */
async function fatesOf(
  library: Library,
  hashes: readonly string[],
  redaction: Redaction,
  sources: CleaningSources,
  work: Pick<FileWork, 'fates'>,
  watch: FilesWatch,
): Promise<Fates> {
  throwIfCancelled(watch.signal);
  const by = sha256(JSON.stringify(sources));
  const fates = new Map<string, FileFate>();
  const asked: string[] = [];
  for (const hash of hashes) {
    const before: FileFate | undefined = redaction.coversFile(hash)
      ? { what: 'leftOut', why: 'named' }
      : known.get(`${hash} ${by}`);
    if (before === undefined) asked.push(hash);
    else fates.set(hash, before);
  }
  if (asked.length === 0) return fates;
  for (const [hash, fate] of await work.fates(library, asked, sources, watch)) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(`${hash} ${by}`, fate);
    fates.set(hash, fate);
  }
  return fates;
}

/** The sittings without work on protected sources. */
function sessionsOf(
  { db }: Pick<Library, 'db'>,
  { article, sessions }: ArticleState,
  covered: readonly MaybeProtected[],
): ArticleState['sessions'] {
  if (covered.length === 0) return sessions;
  const hidden = new Set<string>(covered.map(({ id }) => id));
  const entries = sittingEntries(db, article.id);
  const told = entries.filter(({ entityId }) => !hidden.has(entityId));
  return disclosedSessions(sessions, entries, told).map(({ session }) => session);
}

/** A reference as it leaves. A report has no entry to stand for: only how matters in it. */
function discloseFile(ref: AttachmentRef, fate: FileFate | undefined): AttachmentRef {
  if (fate === undefined || fate.what === 'asIs') return ref;
  const place = ref.standsFor ?? { entry: '', place: 0 };
  return fate.what === 'cleaned'
    ? { ...ref, hash: fate.hash, size: fate.size }
    : { ...ref, size: 0, standsFor: { ...place, how: 'leftOut' } };
}

/** The hash of the file that evidence was taken from, as it is disclosed: none if nobody cleaned that file. */
function disclosedHash(hash: string | null, fates: Fates): string | null {
  const fate = hash === null ? undefined : fates.get(hash);
  if (fate === undefined || fate.what === 'leftOut') return null;
  return fate.what === 'cleaned' ? fate.hash : hash;
}

function notesOf(evidence: readonly Evidence[], fates: Fates, { clean }: Redaction): FileNote[] {
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
