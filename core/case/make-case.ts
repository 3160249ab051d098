import { cleanFields } from './clean-fields.ts';
import { blankFields, isHiddenFromBlind } from './blind.ts';
import type { Hash } from '../salted.ts';
import type { CaseContents } from './contents.ts';
import { filesIn } from './files.ts';
import { allEntries, hiddenIn, type Hidden } from './hidden.ts';
import type { HistoryEnd, LeftOut } from './manifest.ts';
import type { CaseOptions } from './options.ts';
import { coveredFields, standInsOf, type StandIn } from './stand-ins.ts';
import { veilHistory } from './veil-history.ts';
import type { Derive } from '../merge/derive.ts';
import type { Entity } from '../event.ts';

/** What goes into a case file, and what does not. */
export interface MadeCase {
  contents: CaseContents;
  leftOut: LeftOut;
  history: HistoryEnd & { of: HistoryEnd | null };
}

/**
 * Returns what a case file with these options holds of an article. Where nothing has to be kept back it is all that the
 * library has, word for word. Else the history is made anew without it: its entries keep their ids, but not their hashes, from
 * which words that were taken out could be guessed; the hash of the whole history stands in `of`.
 */
export function makeCase(
  full: CaseContents,
  options: CaseOptions,
  { hash, derive }: { hash: Hash; derive: Derive },
): MadeCase {
  const hidden = hiddenIn(full, options);
  const standIns = standInsOf(full, hidden, derive);
  const history = veilHistory(full, hidden, standIns, hash);
  const open: CaseContents = { ...full, ...history.parts, ...rowsOf(full, hidden, standIns) };
  const wanted = filesIn(open);
  const attachments = options.files
    ? full.attachments.filter((file) => wanted.has(file.hash) && !hidden.redaction.coversFile(file.hash))
    : [];
  const before = allEntries(full).length;
  const passedOn = full.evidence.filter(({ id, removed }) => hidden.isStandIn(id) && !removed);
  return {
    contents: { ...open, attachments },
    leftOut: {
      protectedSources: standIns.length + passedOn.length,
      entries: before + standIns.length - allEntries(open).length,
      veiledEntries: history.veiled,
      files: full.attachments.length - attachments.length,
    },
    history: {
      ...endOf(open),
      of: history.isWhole ? null : endOf(full),
    },
  };
}

function endOf({ events }: CaseContents): HistoryEnd {
  return { length: events.length, lastHash: events.at(-1)?.hash ?? '0'.repeat(64) };
}

/** The state that the veiled history leads to. */
function rowsOf(full: CaseContents, hidden: Hidden, standIns: readonly StandIn[]): Partial<CaseContents> {
  const open = <Row extends object>(entity: Entity, rows: readonly Row[]): Row[] => {
    if (hidden.blind && isHiddenFromBlind(entity)) return [];
    return rows.map((row) => {
      const blanked = hidden.blind ? blankFields(entity, row) : row;
      return cleanFields(entity, blanked, hidden.redaction);
    });
  };
  const evidence = full.evidence.filter(({ id }) => !hidden.covers(id) || hidden.isStandIn(id));
  const told = open(
    'evidence',
    evidence.map((piece) => (hidden.covers(piece.id) ? coveredFields(piece, hidden.redaction) : piece)),
  );
  return {
    article: cleanFields('article', full.article, hidden.redaction),
    versions: open('version', full.versions),
    claims: open('claim', full.claims),
    evidence: [...told, ...standIns.map(({ row }) => row)],
    reviews: open('review', full.reviews),
  };
}
