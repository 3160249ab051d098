import type { Span } from '../../model/article/article.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';
import { boundaryAt, type Needs } from './boundary.ts';
import { factsOf, type Facts } from './facts.ts';
import type { Stretch } from '../reporting/speaker.ts';
import type { Unit } from '../figures/text-unit.ts';
import type { AttributedReport } from '../reporting/reported-speech.ts';

/** A part with fewer words than this is no statement of its own. */
const LEAST = 3;
/** The least words of a part with a figure: twaalf gewonden. */
const LEAST_FIGURE = 2;
/** A sentence of more tokens is a list or no prose: it stays whole. */
const LONGEST = 250;

/**
 * Returns the statements of a sentence as stretches of its tokens: parted at a semicolon; at 'and', 'but', 'while' where
 * a clause, a verb or a counted figure of its own follows; at a relative clause, a participle or 'of whom' after a comma.
 * Each holds something to look up, and together they are the whole sentence but for commas and conjunctions. The whole
 * sentence where it holds one statement. Somebody's words inside a sentence, and the words that show who speaks (`frame`),
 * are never parted.
 */
export function partsOf(unit: Unit, frame: readonly Span[], pack: ClaimPack): Stretch[] {
  const size = unit.tokens.length;
  const whole = { from: 0, to: size };
  if (size > LONGEST || size < 2 * LEAST) return [whole];
  const isQuotation = unit.quoted.filter((inside) => !inside).length <= 1;
  if (!unit.tokens.some(({ text }, at) => /^[,;]$/u.test(text) || unit.classes.has(at, 'clause')))
    return [whole];
  const facts = factsOf(unit, pack);
  const parting = { unit, pack, facts };
  const parts: Stretch[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 1; at < size - 2; at += 1) {
    const text = unit.tokens[at]?.text ?? '';
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth > 0 || (unit.quoted[at] === true && !isQuotation) || inSpan(unit, at, frame)) continue;
    const boundary = boundaryAt(parting, at, from);
    if (boundary === null || inSpan(unit, boundary.at, unit.figures)) continue;
    const { left, open } = boundary;
    const about = boundary.right === 'fact' && aboutSpeaker(unit, boundary.at, frame);
    const right = about ? 'figure' : boundary.right;
    if (!stands(unit, from, boundary.at, left, frame, facts)) continue;
    if (!stands(unit, open, endOf(unit, open), right, frame, facts)) continue;
    parts.push({ from, to: boundary.at });
    from = boundary.open;
    at = Math.max(at, boundary.open);
  }
  parts.push({ from, to: size });
  return parts.length > 1 ? parts : [whole];
}

/**
 * True if the speaker ends right before a boundary: what follows says more about the speaker (said Pahl, 44, who
 * …).
 */
function aboutSpeaker(unit: Unit, at: number, frame: readonly Span[]): boolean {
  let last = at - 1;
  while (last > 0 && unit.tokens[last]?.kind !== 'word') last -= 1;
  const end = unit.tokens[last]?.end;
  const cues = frame.filter((span) => span.end < (unit.tokens[last]?.start ?? 0));
  return cues.length > 0 && frame.some((span) => span.end === end);
}

/** True if tokens[from, to) hold what a boundary needs of them. Who says it counts as something to look up. */
function stands(
  unit: Unit,
  from: number,
  to: number,
  needs: Needs,
  frame: readonly Span[],
  facts: Facts,
): boolean {
  if (facts.wordsIn(from, to) < (facts.figuresIn(from, to) > 0 ? LEAST_FIGURE : LEAST)) return false;
  switch (needs) {
    case 'words':
      return true;
    case 'figure':
      return facts.figuresIn(from, to) > 0;
    case 'clause':
      return facts.tells(from, to);
    case 'fact':
    case 'verb': {
      const said =
        frame.some(({ start }) => start >= startOf(unit, from) && start < startOf(unit, to)) ||
        sayingIn(unit, from, to);
      const verb = needs === 'fact' || facts.tells(from, to);
      return verb && (said || facts.holdsFact(from, to));
    }
    default:
      return assertNever(needs);
  }
}

function sayingIn(unit: Unit, from: number, to: number): boolean {
  return unit.reports.some(
    ({ cls, from: at }) => cls === 'say' && at >= from && at < to && unit.quoted[at] !== true,
  );
}

function startOf(unit: Unit, at: number): number {
  return unit.tokens[at]?.start ?? unit.end;
}

/** How far what follows a boundary is looked at: to the next semicolon. */
function endOf(unit: Unit, from: number): number {
  let to = from;
  while (to < unit.tokens.length && unit.tokens[to]?.text !== ';') to += 1;
  return to;
}

function inSpan(unit: Unit, at: number, spans: readonly Span[]): boolean {
  const token = unit.tokens[at];
  return token !== undefined && spans.some(({ start, end }) => token.start >= start && token.end <= end);
}

/** Fewer characters than this after a phrase that says who speaks are the end of its sentence. */
const TAIL = 12;
/** Who speaks, or the verb, so near to a part's beginning opens that part. */
const HEAD = 40;

/**
 * Returns reports with what they say held within the parts of the sentence that they can speak for: 'maar volgens X …'
 * speaks for its own part, not for the one before; 'X said A, but Y denied B' parts them; '…, according to X' at the end
 * speaks for all. `parts` are spans in order.
 */
export function scopedTo(parts: readonly Span[], said: readonly AttributedReport[]): AttributedReport[] {
  if (parts.length < 2) return [...said];
  const places = said.map(({ cue, carried }) => (carried || cue === null ? 0 : placeOf(parts, cue.start)));
  return said.map((report, index) => {
    const place = places[index] ?? 0;
    const first = startsAt(parts, report, place);
    const next = places.findIndex(
      (other, at) => at !== index && other > place && opens(parts[other], said[at]),
    );
    const limit = next < 0 ? Infinity : (parts[places[next] ?? 0]?.start ?? Infinity);
    const content = report.content
      .map(({ start, end }) => ({ start: Math.max(start, first), end: Math.min(end, limit) }))
      .filter(({ start, end }) => end > start);
    return { ...report, content };
  });
}

function placeOf(parts: readonly Span[], at: number): number {
  return Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= at),
  );
}

/** Where what a report says begins at the earliest: at its part, unless it closes the sentence or follows what is said. */
function startsAt(
  parts: readonly Span[],
  { form, cue, speaker, carried }: AttributedReport,
  place: number,
): number {
  const part = parts[place];
  if (carried || place === 0 || part === undefined || cue === null || form === 'after') return 0;
  const end = Math.max(cue.end, speaker?.end ?? 0);
  const closes = form === 'according' && part.end - end < TAIL && cue.start - part.start > TAIL;
  return closes ? 0 : part.start;
}

/** True if a report's speaker or verb begins a new part. */
function opens(part: Span | undefined, report: AttributedReport | undefined): boolean {
  if (part === undefined || report === undefined || report.form === 'after') return false;
  const starts = [report.cue?.start, report.speaker?.start].filter(
    (at) => at !== undefined && at >= part.start,
  );
  return starts.some((at) => at !== undefined && at - part.start < HEAD);
}
