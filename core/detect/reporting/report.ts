import type { ClaimPack } from '../../language/parts/claims.ts';
import type { Report, Finder } from './report-shape.ts';
import { accordingTo, thus } from './report-according.ts';
import { leaningOn } from './report-leaning.ts';
import { bareQuotations, colons, impersonal, ledByColon, readIn } from './report-quoted.ts';
import { sayings } from './report-saying.ts';
import type { Unit } from '../figures/unit.ts';

/** What a sentence's words show in the open; several may hold of one sentence (the agency says that Kadar said). */
const open: readonly Finder[] = [accordingTo, thus, sayings];
/** What is looked for where nothing was found yet, the surest first. */
const otherwise: readonly Finder[] = [readIn, impersonal, colons, ledByColon, bareQuotations];

/** Returns the reports that a sentence's own words show, outermost first. */
export function reportsIn(unit: Unit, pack: ClaimPack): Report[] {
  const found: Report[] = [];
  for (const find of open)
    found.push(...find(unit, unit.classes, pack).filter((one) => !sharesCue(one, found)));
  if (found.length === 0 && pack.incise) found.push(...insideMarks(unit, pack));
  found.push(...leaningOn(unit, unit.classes, pack, found).filter((one) => !sharesCue(one, found)));
  for (const find of otherwise) if (found.length === 0) found.push(...find(unit, unit.classes, pack));
  return found;
}

/** « Les prix, affirme Luc Morel, ont augmenté »: a verb of saying between commas inside the marks. */
function insideMarks(unit: Unit, pack: ClaimPack): Report[] {
  if (unit.quotations.length === 0) return [];
  const bare: Unit = { ...unit, quoted: unit.quoted.map(() => false) };
  return sayings(bare, unit.classes, pack)
    .filter(
      ({ cue, speaker }) =>
        cue !== null &&
        speaker !== null &&
        speaker.start > cue.start &&
        bare.tokens.some(({ text, end }) => text === ',' && end + 1 === cue.start),
    )
    .map((report) => ({
      ...report,
      content: unit.quotations.map(({ start, end }) => ({
        start: Math.max(start, unit.start),
        end: Math.min(end, unit.end),
      })),
    }));
}

function sharesCue({ cue }: Report, others: readonly Report[]): boolean {
  return others.some(
    (other) => cue !== null && other.cue !== null && cue.start < other.cue.end && cue.end > other.cue.start,
  );
}
