import type { ClaimPack } from '../../language/parts/claims.ts';
import { type Report, type Finder, report, aside, content } from './report-span.ts';
import { accordingTo, thus } from './according-to.ts';
import { sayings } from './saying.ts';
import type { Unit, Classes } from '../figures/text-unit.ts';
import { isSomeone, namesSomeone, speakerAt } from './speaker.ts';
import { afterThat } from './clause.ts';
import { subjectBefore } from './subject.ts';

/** Within so many tokens a document is named and read. */
const DOCUMENT = 16;

/** X: what X says. */
function colons(unit: Unit, classes: Classes, pack: ClaimPack): Report[] {
  const at = unit.tokens.findIndex(({ text }, index) => text === ':' && unit.quoted[index] !== true);
  if (at < 1 || at > 8 || at + 2 >= unit.tokens.length) return [];
  const speaker = speakerAt(unit, classes, 0, at, false);
  if (speaker === null || speaker.to !== at || unit.tokens[at]?.end === unit.tokens[at + 1]?.start) return [];
  const quoteFollows = unit.quoted[at + 1] === true;
  if (!quoteFollows && (pack.nounCapitals || !unit.tokens.slice(0, at).every(({ capital }) => capital)))
    return [];
  if (!namesSomeone(unit, classes, speaker, false)) return [];
  return [
    report(
      unit,
      classes,
      speaker,
      { from: at, to: at + 1 },
      [content(unit, at + 1, unit.tokens.length)],
      'colon',
    ),
  ];
}

/** In einer Erklärung heißt es, …; in het rapport staat dat …: what is read in a document. */
function readIn(unit: Unit, classes: Classes): Report[] {
  if (!classes.has(0, 'inside')) return [];
  const mark = unit.reports.find(
    ({ cls, from }) => cls === 'readIn' && unit.quoted[from] !== true && from > 1,
  );
  if (mark === undefined || mark.from > DOCUMENT) return [];
  const document = speakerAt(unit, classes, 1, mark.from, false);
  const opens = afterThat(unit, classes, mark.to);
  const isWhole = document !== null && mark.from - document.to <= 3 && isSomeone(unit, classes, document);
  if (!isWhole || (opens === null && unit.quotations.length === 0)) return [];
  const parts =
    opens === null
      ? unit.quotations.map(({ start, end }) => ({
          start: Math.max(start, unit.start),
          end: Math.min(end, unit.end),
        }))
      : [content(unit, opens, unit.tokens.length)];
  return [report(unit, classes, document, mark, parts, 'before')];
}

/** Es wird vermutet, dass …; …, hieß es: said by nobody in particular. */
function impersonal(unit: Unit, classes: Classes): Report[] {
  const mark = unit.reports.find(({ cls, from }) => cls === 'impersonal' && unit.quoted[from] !== true);
  if (mark === undefined) return [];
  const opens = afterThat(unit, classes, mark.to);
  const part = opens !== null ? content(unit, opens, unit.tokens.length) : null;
  const before = unit.tokens[mark.from - 1]?.text === ',' ? content(unit, 0, mark.from) : null;
  return [
    report(unit, classes, null, mark, [part ?? before ?? content(unit, 0, unit.tokens.length)], 'whole'),
  ];
}

/** The minister put it plainly: "…": a quotation after a colon is its subject's. */
function ledByColon(unit: Unit, classes: Classes, pack: ClaimPack): Report[] {
  const at = unit.tokens.findIndex(
    ({ text }, index) => text === ':' && unit.quoted[index + 1] === true && unit.quoted[index] !== true,
  );
  if (at < 2) return [];
  const subject = subjectBefore(unit, classes, 0, at, pack, true);
  return [
    report(
      unit,
      classes,
      subject,
      { from: at, to: at + 1 },
      [content(unit, at + 1, unit.tokens.length)],
      'before',
    ),
  ];
}

/** Quotations of more than a few words that no words of the sentence give to anybody. */
function bareQuotations(unit: Unit, classes: Classes): Report[] {
  const parts = unit.quotations.filter(
    ({ start, end }) => start >= unit.start && end <= unit.end && end - start > 24,
  );
  const first = unit.quoted.indexOf(true);
  const share = unit.quoted.filter(Boolean).length / Math.max(1, unit.quoted.length);
  if (parts.length === 0 || first < 0 || share > 0.6) return [];
  return [
    report(
      unit,
      classes,
      null,
      { from: first, to: first },
      parts.map(({ start, end }) => ({ start, end })),
      'whole',
    ),
  ];
}

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

/** Reuters, citing two officials; The Morning Ledger, dat zich baseert op bronnen: whose words a report hands on. */
function leaningOn(unit: Unit, classes: Classes, pack: ClaimPack, outer: readonly Report[]): Report[] {
  for (const mark of unit.reports) {
    if (mark.cls !== 'citing' || unit.quoted[mark.from] === true) continue;
    const source = speakerAt(unit, classes, mark.to, unit.tokens.length, false);
    if (source === null) continue;
    if (!namesSomeone(unit, classes, source, pack.nounCapitals) && !isSomeone(unit, classes, source))
      continue;
    const inner = report(unit, classes, source, mark, aside(unit, mark.from, source.to), 'according');
    const [passedOn] = outer;
    return [passedOn === undefined ? inner : { ...inner, content: passedOn.content }];
  }
  return [];
}
