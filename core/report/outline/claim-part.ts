import type { ReportClaim } from '../model/model.ts';
import { reviewLines } from '../wording/review-lines.ts';
import type { Telling } from '../wording/telling.ts';
import { evidenceParts } from './evidence-parts.ts';
import { marginOf } from './margin.ts';
import type { Inline, Part } from './parts.ts';
import { joined, plain, type Pen } from './pen.ts';

/** Returns a claim with everything that is told of it. */
export function claimPart(claim: ReportClaim, telling: Telling, pen: Pen): Part {
  const what: Part[] = [];
  const { before, after } = claim.context;
  if ((before + after).trim().length >= 10)
    what.push({
      kind: 'para',
      look: 'soft',
      words: [pen.own(before), pen.own(claim.quote, 'strong'), pen.own(after)].filter(
        ({ text }) => text !== '',
      ),
    });
  const says = saysOf(claim, telling, pen);
  if (says.length > 0) what.push({ kind: 'para', look: 'soft', words: says });
  what.push(...reasons(claim, telling, pen), ...evidenceParts(claim, telling, pen));
  what.push(...disagreements(claim, telling, pen));
  if (claim.note !== null) what.push(labelled(telling.t('report.note'), claim.note, pen));
  return { kind: 'claim', claim, what, margin: marginOf(claim, telling, pen) };
}

/** Returns who says it, what kind of claim it is, and what the article itself says of it. */
export function saysOf(
  { attribution, kind, hedge, caveat }: ReportClaim,
  { t }: Telling,
  pen: Pen,
): Inline[] {
  const rows: Inline[][] = [];
  if (attribution !== null) {
    const { speaker, cue, via } = attribution;
    const row = [plain(`${t('report.says')} `), ...pen.words(speaker)];
    if (cue !== null) row.push(plain(' (“'), pen.own(cue), plain('”)'));
    if (via.length > 0) row.push(...pen.words(`, ${t('report.via', { names: via.join(', ') })}`));
    rows.push(row);
  }
  if (kind !== null) rows.push([plain(`${t('report.claimKind')} ${t(`kind.${kind}`)}`)]);
  for (const words of [caveat, hedge])
    if (words !== null) rows.push([plain(`${t('report.hedge')} “`), pen.own(words), plain('”')]);
  return joined(rows);
}

function reasons({ correction, tried, wouldSettle }: ReportClaim, { t }: Telling, pen: Pen): Part[] {
  const lines = [
    ['report.shouldRead', correction],
    ['report.tried', tried],
    ['report.wouldSettle', wouldSettle],
  ] as const;
  return lines.flatMap(([key, text]) => (text === null ? [] : [labelled(t(key), text, pen)]));
}

function disagreements(claim: ReportClaim, telling: Telling, pen: Pen): Part[] {
  return reviewLines(claim, telling)
    .filter((review) => !review.agrees)
    .map(({ line, reason, settled }) => ({
      kind: 'para',
      words: [
        plain(`${line}.`, 'strong'),
        ...(reason === null ? [] : [plain(' “'), ...pen.words(reason), plain('”')]),
        ...(settled === null ? [] : [plain(` ${settled.line} `, 'strong'), ...pen.words(settled.how)]),
      ],
    }));
}

function labelled(label: string, text: string, pen: Pen): Part {
  return { kind: 'para', words: [plain(`${label} `, 'strong'), ...pen.words(text)] };
}
