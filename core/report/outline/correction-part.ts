import type { ReportClaim } from '../model/model.ts';
import type { Telling } from '../wording/telling.ts';
import { wordChanges } from '../model/word-changes.ts';
import { evidenceTitle } from './evidence-parts.ts';
import { decisionLines } from './margin.ts';
import type { Inline, Part } from './parts.ts';
import { joined, plain, type Pen } from './pen.ts';

/** Returns what must change in the sentence of a claim, and what that rests on. */
export function correctionPart(claim: ReportClaim, telling: Telling, pen: Pen): Part {
  const { t } = telling;
  const lines: Inline[][] = [];
  if (claim.said?.verdict === 'refuted')
    lines.push([
      plain(`${t('report.notSaidBy')} `),
      ...pen.words(claim.attribution?.speaker ?? ''),
      plain('.'),
    ]);
  const against = claim.evidence.filter((entry) => entry.stance === 'contradicts');
  const grounds = against.map((entry) => [...evidenceTitle(entry, telling, pen), plain('.')]);
  const missing = claim.missing.map((kind) => [plain(t(`missing.${kind}`), 'strong')]);
  const decided = decisionLines(claim, telling).map((line) => [plain(line)]);
  const told = joined([...grounds, ...missing, ...decided], ' ');
  if (told.length > 0) lines.push(told);
  const change = [pen.own(claim.context.before), ...changeOf(claim, pen), pen.own(claim.context.after)];
  return { kind: 'correction', claim, change: change.filter(({ text }) => text !== ''), lines };
}

function changeOf({ quote, correction, so }: ReportClaim, pen: Pen): Inline[] {
  if (correction === null) return [pen.own(quote, so.verdict === 'refuted' ? 'out' : 'strong')];
  return wordChanges(quote, correction).flatMap(({ kind, text }, index, changes) => {
    if (kind === 'same') return [pen.own(text)];
    if (kind === 'out') return [pen.own(text, 'out')];
    const space = changes[index - 1]?.kind === 'out' ? [plain(' ')] : [];
    return [...space, ...pen.words(text, 'in')];
  });
}
