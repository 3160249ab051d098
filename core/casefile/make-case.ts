import {
  cleanFields,
  blankFields,
  isHiddenFromBlind,
  caseRedactionOf,
  type CaseRedaction,
} from './case-redaction.ts';
import type { Hash } from '../model/history/hash-chain.ts';
import { allEntries, type CaseContents } from './contents.ts';
import { filesIn, withDisclosedFiles, type FileFates, type FileFate } from './files.ts';
import type { HistoryEnd, LeftOut, FileNote, CaseOptions } from './manifest.ts';
import { coveredFields, redactedEvidenceOf, type RedactedEvidence } from './redacted-evidence.ts';
import { redactHistory } from './redact-history.ts';
import { redactSessions } from './redact-sessions.ts';
import type { DeriveId } from './merge/entry.ts';
import type { Entity } from '../model/history/event.ts';
import type { NearDecision } from '../protection/redaction.ts';

/** What goes into a case file, and what does not. */
interface MadeCase {
  contents: CaseContents;
  /** What was left out: `told` the maker, and `said` in the case file itself. */
  leftOut: LeftOut;
  told: LeftOut;
  history: HistoryEnd & { of: null };
}

/**
 * What making a case file needs: hashes, derived ids, what is done with each file, and the decisions on words that
 * look like a source.
 */
interface CaseMeans {
  hash: Hash;
  derive: DeriveId;
  files: FileFates;
  decided?: readonly NearDecision[];
}

/**
 * Returns what a case file with these options holds of an article. If nothing has to be withheld, that is everything
 * in the library, word for word. Otherwise the history is made again without the withheld parts. Its entries keep
 * their ids but not their hashes, because words that were taken out could be guessed from those. For the same reason
 * the case file has neither the hash nor the length of the whole history.
 */
export function makeCase(
  full: CaseContents,
  options: CaseOptions,
  { hash, derive, files, decided }: CaseMeans,
): MadeCase {
  const hidden = caseRedactionOf(full, options, decided);
  const redactedSources = redactedEvidenceOf(full, hidden, derive);
  const disclosed = withDisclosedFiles(full, files, hash);
  const history = redactHistory(disclosed, hidden, redactedSources, hash, full);
  const redacted: CaseContents = {
    ...disclosed,
    ...history.parts,
    ...rowsOf(disclosed, hidden, redactedSources),
  };
  const open: CaseContents = { ...redacted, ...redactSessions(full, redacted, { derive, hash }) };
  const { attachments, ...filesLeftOut } = disclosedAttachments(full, open, files, options);
  const before = allEntries(full).length;
  const passedOn = full.evidence.filter(({ id, removed }) => hidden.isRedactedEvidence(id) && !removed);
  const contents = { ...open, attachments };
  const leftOut: LeftOut = {
    protectedSources: redactedSources.length + passedOn.length,
    entries: before + redactedSources.length - allEntries(open).length,
    veiledEntries: history.redacted,
    ...filesLeftOut,
  };
  const told = toldLeftOut(leftOut, contents, hidden);
  return { contents, leftOut, told, history: { ...endOf(open), of: null } };
}

/** The files in the case file, with a note on each that was cleaned or left out. */
function disclosedAttachments(
  full: CaseContents,
  open: CaseContents,
  files: FileFates,
  options: CaseOptions,
): Pick<CaseContents, 'attachments'> & Pick<LeftOut, 'files' | 'cleanedFiles' | 'fileNotes'> {
  if (!options.files)
    return { attachments: [], files: full.attachments.length, cleanedFiles: 0, fileNotes: [] };
  const wanted = filesIn(open);
  const rows = full.attachments.flatMap((file) => {
    const fate = files.of.get(file.hash) ?? files.other;
    if (fate.what === 'leftOut') return [];
    const row = fate.what === 'asIs' ? file : { ...file, hash: fate.hash, size: fate.size };
    return wanted.has(row.hash) ? [{ row, fate }] : [];
  });
  const attachments = [...new Map(rows.map(({ row }) => [row.hash, row])).values()];
  return {
    attachments: attachments.sort((a, b) => (a.hash < b.hash ? -1 : 1)),
    files: full.attachments.length - rows.length,
    cleanedFiles: rows.filter(({ fate }) => fate.what === 'cleaned').length,
    fileNotes: fileNotes(full, open, files),
  };
}

function endOf({ events }: CaseContents): HistoryEnd {
  return { length: events.length, lastHash: events.at(-1)?.hash ?? '0'.repeat(64) };
}

/** The state that the redacted history leads to. */
function rowsOf(
  full: CaseContents,
  hidden: CaseRedaction,
  redactedSources: readonly RedactedEvidence[],
): Partial<CaseContents> {
  const open = <Row extends object>(entity: Entity, rows: readonly Row[]): Row[] => {
    if (hidden.blind && isHiddenFromBlind(entity)) return [];
    return rows.map((row) => {
      const blanked = hidden.blind ? blankFields(entity, row) : row;
      return cleanFields(entity, blanked, hidden.redaction);
    });
  };
  const evidence = full.evidence.filter(({ id }) => !hidden.covers(id) || hidden.isRedactedEvidence(id));
  const told = open(
    'evidence',
    evidence.map((piece) => (hidden.covers(piece.id) ? coveredFields(piece, hidden.redaction) : piece)),
  );
  return {
    article: cleanFields('article', full.article, hidden.redaction),
    versions: open('version', full.versions),
    claims: open('claim', full.claims),
    evidence: [...told, ...redactedSources.map(({ row }) => row)],
    // Nothing stands for a protected source of the article itself: no claim would miss it.
    sources: open(
      'source',
      full.sources.filter(({ id }) => !hidden.covers(id)),
    ),
    reviews: open('review', full.reviews),
    proofTicks: open('proofTick', full.proofTicks),
    origin: full.origin && cleanFields('origin', full.origin, hidden.redaction),
  };
}

/**
 * Returns what a case file says that was left out. It gives only numbers that can be counted in the file anyway, so
 * that no number confirms a guess. Only the maker is told how many entries are about a protected source and how many
 * files came from one.
 */
function toldLeftOut(leftOut: LeftOut, contents: CaseContents, hidden: CaseRedaction): LeftOut {
  if (leftOut.entries === 0 && leftOut.veiledEntries === 0 && leftOut.files === 0) return leftOut;
  const kept = new Set(contents.attachments.map(({ hash }) => hash));
  const redactedSources = new Set(contents.evidence.flatMap((piece) => (piece.protected ? [piece.id] : [])));
  const redacted = allEntries(contents).filter(
    ({ event, veil }) => Object.keys(veil).length > 0 && !redactedSources.has(event.entityId),
  );
  return {
    ...leftOut,
    entries: hidden.blind || !hidden.redaction.isOpen ? null : leftOut.entries,
    veiledEntries: redacted.length,
    files: [...filesIn(contents)].filter((hash) => !kept.has(hash)).length,
  };
}

/**
 * Returns a note on each file that was cleaned or left out, once, under the name that the case file gives it. Files of
 * protected sources, and files that nothing in the case file names any more, are only counted.
 */
function fileNotes(full: CaseContents, open: CaseContents, fates: FileFates): FileNote[] {
  const notes = new Map<string, FileNote>();
  const note = (key: string, name: string, fate: FileFate): void => {
    if (fate.what !== 'asIs') notes.set(`${key} ${name}`, noteOf(name, fate));
  };
  const fateOf = (hash: string): FileFate => fates.of.get(hash) ?? fates.other;
  const versions = new Map(full.versions.map(({ id, sourceHash }) => [id, sourceHash]));
  for (const { id, sourceName } of open.versions) {
    const hash = versions.get(id);
    if (typeof hash === 'string') note(hash, sourceName ?? '', fateOf(hash));
  }
  const evidence = new Map(
    [...full.evidence, ...full.sources].map(({ id, attachments }) => [id, attachments]),
  );
  for (const { id, attachments } of [...open.evidence, ...open.sources])
    for (const [place, { name, standsFor }] of attachments.entries()) {
      const hash = evidence.get(id)?.[place]?.hash;
      if (
        hash !== undefined &&
        standsFor !== undefined &&
        evidence.get(id)?.[place]?.standsFor?.how !== 'leftOut'
      )
        note(hash, name, fateOf(hash));
    }
  return [...notes.values()];
}

function noteOf(name: string, fate: Exclude<FileFate, { what: 'asIs' }>): FileNote {
  return fate.what === 'cleaned'
    ? { name, what: fate.what, why: fate.why }
    : { name, what: fate.what, why: fate.why };
}
