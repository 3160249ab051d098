import type { Span } from '../../model/article/article.ts';
import type { Attribution } from '../../model/claim/claim.ts';
import type { Figure, Reason, SuggestedClaim } from '../analysis.ts';
import type { AttributedReport } from '../reporting/reported-speech.ts';
import { caveatMarks } from '../caveats/caveats.ts';
import { featuresOf, type Found } from './features.ts';
import { judge } from './judge.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';
import { nameWithoutMood } from '../reporting/name-without-mood.ts';
import { factsOf } from '../parts/facts.ts';
import { partsOf, scopedTo } from '../parts/parts.ts';
import { isEmptyReason, kindOf, reasonsOf } from './reasons.ts';
import type { Stretch } from '../reporting/speaker.ts';
import type { Token } from '../tokens.ts';
import type { Unit } from '../figures/text-unit.ts';

/** Statements below this score are no claims: questions, calls, wishes, bare opinion, talk. */
const LEAST_SCORE = 0.3;

/** A heading states something only from this score and this many words on: most only name what follows. */
const HEADING_SCORE = 0.5;
const LEAST_HEADING = 4;
/** From this many words on it does so with a verb too. */
const LONG_HEADING = 5;

/** 'We think that a pity' has no more words than this; what is longer says something else too. */
const LONGEST_FEELING = 8;

/** What Attribution of the contract allows. */
const LONGEST = 500;

/** Returns the claims of one sentence. */
export function claimsOf(
  text: string,
  unit: Unit,
  said: readonly AttributedReport[],
  pack: ClaimPack,
): SuggestedClaim[] {
  if (isCredit(unit, pack)) return [];
  const frame = said
    .flatMap(({ cue, speaker, carried }) => (carried ? [] : [cue, speaker]))
    .filter((one) => one !== null);
  const warnings = caveatMarks(unit);
  // The text's own warning is no claim, unless it holds a figure or somebody's words.
  return statementsOf(text, unit, partsOf(unit, frame, pack), said, pack).filter(
    (claim) =>
      warnings.length === 0 ||
      holdsFigure(claim) ||
      (claim.attribution !== null && !warnings.some((one) => one.start < claim.end && one.end > claim.start)),
  );
}

/** True for a line that says who helped to make the article: the newsroom's own business, nothing to check in it. */
function isCredit(unit: Unit, pack: ClaimPack): boolean {
  if (pack.credit === null || unit.figures.length > 0) return false;
  const line = ` ${unit.tokens.map(({ lower }) => lower).join(' ')} `;
  if (pack.credit.says.test(line)) return true;
  return pack.credit.opens.test(line) && factsOf(unit, pack).finiteIn(0, unit.tokens.length) === -1;
}

/** Returns the claims of a heading: only where it states something by itself, with a figure, a speaker or what happened. */
export function headingClaims(
  text: string,
  unit: Unit,
  said: readonly AttributedReport[],
  pack: ClaimPack,
): SuggestedClaim[] {
  const words = unit.tokens.filter(({ kind }) => kind !== 'mark').length;
  if (words < LEAST_HEADING) return [];
  const tells = words >= LONG_HEADING && factsOf(unit, pack).tells(0, unit.tokens.length);
  return claimsOf(text, unit, said, pack).filter(
    (claim) =>
      (claim.score >= HEADING_SCORE || tells) &&
      (tells ||
        holdsFigure(claim) ||
        claim.attribution !== null ||
        claim.picked.some(({ code }) => /^(?:event|eventPlaceTime|trend|quantity|superlative)$/.test(code))),
  );
}

/** The claims of a sentence's parts; where one of them is no statement after all, of the sentence as a whole. */
function statementsOf(
  text: string,
  unit: Unit,
  parts: readonly Stretch[],
  said: readonly AttributedReport[],
  pack: ClaimPack,
): SuggestedClaim[] {
  const spans = parts.flatMap((part) => trimmed(text, unit, part) ?? []);
  const scoped = scopedTo(spans, said);
  const claims = parts.flatMap((part) => claimOf(text, unit, part, scoped, pack, parts.length) ?? []);
  if (parts.length === 1) return claims.filter(({ score }) => score >= LEAST_SCORE);
  const isTalk = claims.some(
    ({ start, end, score, picked }) =>
      score < LEAST_SCORE &&
      picked.some(({ code }) => code === 'opinion' || code === 'call') &&
      !unit.figures.some((figure) => figure.start >= start && figure.end <= end),
  );
  if (isTalk || claims.every(({ score }) => score < LEAST_SCORE))
    return statementsOf(text, unit, [{ from: 0, to: unit.tokens.length }], said, pack);
  // What stands beside a claim in its sentence is looked at with it: no words are lost.
  return claims.map((claim) => ({ ...claim, score: Math.max(claim.score, LEAST_SCORE) }));
}

function holdsFigure({ picked }: SuggestedClaim): boolean {
  return picked.some(({ code }) => code === 'figure' || code === 'money' || code === 'percentage');
}

function claimOf(
  text: string,
  unit: Unit,
  part: Stretch,
  said: readonly AttributedReport[],
  pack: ClaimPack,
  parts: number,
): SuggestedClaim | null {
  const span = trimmed(text, unit, part);
  if (span === null) return null;
  const isSentence = part.from === 0 && part.to === unit.tokens.length;
  const found = isSentence ? unit.found : featuresOf(unit.tokens, part.from, part.to, pack);
  const figures = unit.figures.filter(({ start, end }) => start >= span.start && end <= span.end);
  const mine = said.filter((report) => belongs(report, span));
  const inner = mine.at(-1);
  const attribution = inner === undefined ? null : attributionOf(text, inner);
  const quoted = share(unit, part);
  const hedge = hedgeOf(unit, found.marks, pack);
  const frame = mine
    .flatMap(({ cue, speaker, carried }) => (carried ? [] : [cue, speaker]))
    .filter((one) => one !== null);
  const reasons: Reason[] = [...reasonsOf(text, unit, found, figures, frame, pack)];
  // 'It is wrong,' he added: who says it and that it is said are no part of what is weighed.
  const within = unit.tokens
    .slice(part.from, part.to)
    .filter((token) => !frame.some(({ start, end }) => token.start >= start && token.end <= end));
  const isWhole = part.from === 0 && within.length === part.to;
  const weighed = isWhole ? found : featuresOf(within, 0, within.length, pack);
  // What is reported in other words counts so too where the report goes on without a cue.
  const ownCue = inner !== undefined && (!inner.carried || (quoted === 0 && attribution !== null));
  const { score, lowered } = judge(weighed, reasons, {
    attributed: attribution !== null,
    ownCue,
    hedged: hedge !== null,
    quoted: quoted > 0.5,
    wishes: weighed.marks.some(({ cls, from }) => cls === 'wish' && from <= 3),
    calls: weighed.has.has('call'),
    feels: figures.length === 0 && isFeeling(reasons, found, weighed.words, within, pack),
    asks: found.has.has('asks'),
  });
  if (attribution !== null)
    reasons.push({
      code: inner?.unnamed === true ? 'unnamedSource' : 'attributed',
      words: attribution.speaker,
      span: attribution.speakerSpan,
    });
  if (quoted > 0.3) reasons.push({ code: 'quotation', words: '', span: null });
  if (hedge !== null)
    reasons.push({ code: 'hedged', words: text.slice(hedge.start, hedge.end), span: hedge });
  if (parts > 1) reasons.push({ code: 'part', words: '', span: null });
  if (lowered !== null) reasons.push({ code: lowered, words: '', span: null });
  const position = lowered === 'call' && attribution !== null;
  return {
    ...span,
    kind: kindOf(reasons, quoted > 0.5, position),
    score,
    picked: reasons.filter((one) => !isEmptyReason(one, pack)),
    attribution,
    via: passedOnBy(text, mine, attribution),
    unnamedSource: inner?.unnamed ?? false,
    hedge: hedge === null ? null : text.slice(hedge.start, hedge.end),
    sentences: [unit.index],
  };
}

/** True if 'we' or 'I' only say how they feel about it, with nothing in it that could be looked up. */
function isFeeling(
  reasons: readonly Reason[],
  { has }: Found,
  words: number,
  within: readonly Token[],
  pack: ClaimPack,
): boolean {
  return (
    (has.has('firstPlural') || has.has('firstSingular')) &&
    words <= LONGEST_FEELING &&
    within.some(({ lower }) => pack.feeling?.test(lower) === true) &&
    reasons.every(({ code }) => code === 'name' || code === 'position' || code === 'forecast')
  );
}

/** A report belongs to a statement that contains its words or its speaker. */
function belongs({ content, speaker, carried }: AttributedReport, span: Span): boolean {
  const touches = (one: Span) => one.start < span.end && one.end > span.start;
  return content.some(touches) || (!carried && content.length === 0 && speaker !== null && touches(speaker));
}

/** Who passes on what somebody says: each once, never himself, and no pronoun of which it is not certain whom it means. */
function passedOnBy(
  text: string,
  reports: readonly AttributedReport[],
  inner: Attribution | null,
): Attribution[] {
  const names = new Set(inner === null ? [] : [inner.speaker.toLowerCase()]);
  return reports.slice(0, -1).flatMap((report) => {
    const isVague = report.pronoun && report.antecedent?.start === report.speaker?.start;
    const one = isVague ? null : attributionOf(text, report);
    if (one === null || names.has(one.speaker.toLowerCase())) return [];
    names.add(one.speaker.toLowerCase());
    return [one];
  });
}

function attributionOf(text: string, { speaker, antecedent, cue }: AttributedReport): Attribution | null {
  if (speaker === null) return null;
  const name = nameWithoutMood(text, antecedent ?? speaker);
  return {
    speaker: text.slice(name.start, Math.min(name.end, name.start + LONGEST)),
    speakerSpan: speaker,
    cue: cue === null ? null : text.slice(cue.start, Math.min(cue.end, cue.start + LONGEST)),
    cueSpan: cue,
  };
}

function share(unit: Unit, { from, to }: Stretch): number {
  return unit.quoted.slice(from, to).filter(Boolean).length / Math.max(1, to - from);
}

/** The words by which the text keeps its distance, outside quotations; a pack's rules tell 'zou willen', which is none. */
function hedgeOf(unit: Unit, marks: Found['marks'], pack: ClaimPack): Span | null {
  for (const { cls, from, to } of marks) {
    if (cls !== 'hedge' || unit.quoted[from] === true) continue;
    const rule = pack.hedgeRules.find(({ word }) => word.test(unit.tokens[from]?.lower ?? ''));
    const rest = unit.tokens.slice(to, to + 25);
    if (rule?.unless !== undefined && rest.slice(0, 12).some(({ lower }) => rule.unless?.test(lower)))
      continue;
    const beside = [...unit.tokens.slice(Math.max(0, from - 2), from), ...rest.slice(0, 2)];
    if (rule?.notBeside !== undefined && beside.some(({ lower }) => rule.notBeside?.test(lower))) continue;
    if (
      rule?.notAfter !== undefined &&
      unit.tokens.slice(0, from).some(({ lower }) => rule.notAfter?.test(lower))
    )
      continue;
    if (rule?.onlyWith !== undefined && !rest.some(({ lower }) => rule.onlyWith?.test(lower))) continue;
    return { start: unit.tokens[from]?.start ?? 0, end: unit.tokens[to - 1]?.end ?? 0 };
  }
  return null;
}

/** The span of a part without white space, conjunctions and stray marks at its ends; the whole sentence keeps its own. */
function trimmed(text: string, unit: Unit, { from, to }: Stretch): Span | null {
  if (from === 0 && to === unit.tokens.length) {
    let { start, end } = unit;
    while (end > start && /[\s\]}]/u.test(text.charAt(end - 1))) end -= 1;
    while (start < end && /[\s\]}\p{M}\u200d]/u.test(text.charAt(start))) start += 1;
    return end > start ? { start, end } : null;
  }
  let last = to;
  while (last > from && /^[,;.\]}]$/u.test(unit.tokens[last - 1]?.text ?? '')) last -= 1;
  const first = unit.tokens[from];
  const end = unit.tokens[last - 1];
  return first === undefined || end === undefined || last <= from
    ? null
    : { start: first.start, end: end.end };
}

/** Returns the figures of all units, in order. */
export function allFigures(units: readonly Unit[]): Figure[] {
  return units.flatMap(({ figures }) => [...figures]);
}
