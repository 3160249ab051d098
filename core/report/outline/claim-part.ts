import type { ReportClaim, ReportAttachment, ReportEvidence } from '../model/model.ts';
import {
  aroundQuotation,
  calculationLines,
  reviewLines,
  decisionOf,
  evidenceFacts,
  fileSize,
  pictureWords,
} from '../wording/claim-lines.ts';
import type { ReportWording } from '../wording/report-wording.ts';
import { type Inline, type Part, inLines, joined, plain, type InlineMaker } from './parts.ts';
import { evidenceTitle as titleOf } from '../../model/evidence/evidence-title.ts';

/** Returns the lines beside a claim: both ticks, the reason, what is missing, who decided, who signed off. */
export function marginOf(claim: ReportClaim, wording: ReportWording, inlines: InlineMaker): Inline[][] {
  const { t } = wording;
  const { said, so, reason, missing } = claim;
  const rows: Inline[][] =
    said === null
      ? [[inlines.verdict(so.verdict)]]
      : [
          [plain(`${t('report.said')} `, 'soft'), inlines.verdict(said.verdict)],
          [plain(`${t('report.so')} `, 'soft'), inlines.verdict(so.verdict)],
        ];
  if (reason !== null) rows.push([plain(t(`reason.${reason}`))]);
  if (missing.length > 0)
    rows.push([plain(missing.map((kind) => t(`missing.${kind}`)).join(', '), 'strong')]);
  for (const line of decisionLines(claim, wording)) rows.push([plain(line)]);
  for (const review of reviewLines(claim, wording)) if (review.agrees) rows.push([plain(review.line)]);
  return rows;
}

/** Returns who decided and when: a line, or two where the ticks differ in it. */
export function decisionLines(claim: ReportClaim, wording: ReportWording): string[] {
  const { said, so } = decisionOf(claim, wording);
  if (said !== '') return [`${wording.t('report.said')}: ${said}`, `${wording.t('report.so')}: ${so}`];
  return so === '' ? [] : [so];
}

/** Returns a claim with everything that the report says about it. */
export function claimPart(claim: ReportClaim, wording: ReportWording, inlines: InlineMaker): Part {
  const what: Part[] = [];
  const { before, after } = claim.context;
  if ((before + after).trim().length >= 10)
    what.push({
      kind: 'para',
      look: 'soft',
      words: [inlines.own(before), inlines.own(claim.quote, 'strong'), inlines.own(after)].filter(
        ({ text }) => text !== '',
      ),
    });
  const says = saysOf(claim, wording, inlines);
  if (says.length > 0) what.push({ kind: 'para', look: 'soft', words: says });
  what.push(...reasons(claim, wording, inlines), ...evidenceParts(claim, wording, inlines));
  what.push(...disagreements(claim, wording, inlines));
  if (claim.note !== null) what.push(labelled(wording.t('report.note'), claim.note, inlines));
  return { kind: 'claim', claim, what, margin: marginOf(claim, wording, inlines) };
}

/** Returns who says it, what kind of claim it is, and what the article itself says about it. */
function saysOf(
  { attribution, kind, hedge, caveat }: ReportClaim,
  { t }: ReportWording,
  inlines: InlineMaker,
): Inline[] {
  const rows: Inline[][] = [];
  if (attribution !== null) {
    const { speaker, cue, via } = attribution;
    const row = [plain(`${t('report.says')} `), ...inlines.words(speaker)];
    if (cue !== null) row.push(plain(' (“'), inlines.own(cue), plain('”)'));
    if (via.length > 0) row.push(...inlines.words(`, ${t('report.via', { names: via.join(', ') })}`));
    rows.push(row);
  }
  if (kind !== null) rows.push([plain(`${t('report.claimKind')} ${t(`kind.${kind}`)}`)]);
  for (const words of [caveat, hedge])
    if (words !== null) rows.push([plain(`${t('report.hedge')} “`), inlines.own(words), plain('”')]);
  return joined(rows);
}

function reasons(
  { correction, tried, wouldSettle }: ReportClaim,
  { t }: ReportWording,
  inlines: InlineMaker,
): Part[] {
  const lines = [
    ['report.shouldRead', correction],
    ['report.tried', tried],
    ['report.wouldSettle', wouldSettle],
  ] as const;
  return lines.flatMap(([key, text]) => (text === null ? [] : [labelled(t(key), text, inlines)]));
}

function disagreements(claim: ReportClaim, wording: ReportWording, inlines: InlineMaker): Part[] {
  return reviewLines(claim, wording)
    .filter((review) => !review.agrees)
    .map(({ line, reason, settled }) => ({
      kind: 'para',
      words: [
        plain(`${line}.`, 'strong'),
        ...(reason === null ? [] : [plain(' “'), ...inlines.words(reason), plain('”')]),
        ...(settled === null ? [] : [plain(` ${settled.line} `, 'strong'), ...inlines.words(settled.how)]),
      ],
    }));
}

function labelled(label: string, text: string, inlines: InlineMaker): Part {
  return { kind: 'para', words: [plain(`${label} `, 'strong'), ...inlines.words(text)] };
}

/** Returns the evidence of a claim: a line each with what was quoted, where it is, whom to ask; and its pictures below them. */
function evidenceParts(
  { evidence, number }: Pick<ReportClaim, 'evidence' | 'number'>,
  wording: ReportWording,
  inlines: InlineMaker,
): Part[] {
  if (evidence.length === 0) return [];
  const lines: Part = { kind: 'list', items: evidence.map((entry) => evidenceLine(entry, wording, inlines)) };
  return [lines, ...evidence.flatMap((entry) => pictureParts(entry, number, wording, inlines))];
}

function pictureParts(
  entry: ReportEvidence,
  number: number,
  wording: ReportWording,
  inlines: InlineMaker,
): Part[] {
  const of = plain(`${wording.t('report.pictureOf', { number })} · `);
  return entry.attachments.flatMap(({ picture, name }) =>
    picture === null
      ? []
      : [
          {
            kind: 'picture',
            picture,
            alt: pictureWords(entry, wording),
            caption: [of, ...inlines.words(name, 'soft')],
          },
        ],
  );
}

/** Returns a piece of evidence: what it is, what was quoted, where it is, whom to ask, its files. */
function evidenceLine(entry: ReportEvidence, wording: ReportWording, inlines: InlineMaker): Inline[] {
  const { t } = wording;
  const head = [...evidenceTitle(entry, wording, inlines), plain(` ${evidenceFacts(entry, wording)}`)];
  const rows: Inline[][] = [head];
  // The quotation marks are part of the run, so that they follow the direction of words that are written from right
  // to left.
  if (entry.quotation !== null) {
    const { before, after } = aroundQuotation(entry);
    const around = (words: string): Inline[] => (words === '' ? [] : inlines.words(words, 'soft'));
    rows.push(joined([around(before), inlines.words(`“${entry.quotation}”`), around(after)], ' '));
  }
  if (entry.calculation !== null) {
    const { line, beside, inputs } = calculationLines(entry.calculation, wording);
    const numbers = inputs.length === 0 ? '' : ` (${inputs.join('; ')})`;
    const compared = beside === '' ? '' : `: ${beside}`;
    rows.push([plain(`${t('report.calculation')} `), ...inlines.words(`${line}${numbers}${compared}`)]);
  }
  if (entry.link !== null) rows.push(inlines.link(entry.link));
  if (entry.archivedCopy !== null)
    rows.push([plain(`${t('report.archivedCopy')} `), ...inlines.link(entry.archivedCopy)]);
  if (entry.contact !== null) rows.push([plain(`${t('report.contact')} `), ...inlines.words(entry.contact)]);
  if (entry.note !== null) rows.push([plain(`${t('report.note')} `), ...inlines.words(entry.note)]);
  for (const file of entry.attachments) rows.push(fileLine(file, wording, inlines));
  return inLines(rows);
}

/** Returns the title of a piece of evidence, or its kind, with the bar or the mark of a protected source. */
export function evidenceTitle(entry: ReportEvidence, { t }: ReportWording, inlines: InlineMaker): Inline[] {
  const given = titleOf(entry);
  const title =
    given === null ? [plain(t(`evidence.${entry.kind}`), 'strong')] : inlines.words(given, 'strong');
  if (entry.blackedOut) return [...title, plain(' '), inlines.bar()];
  return entry.protected ? [...title, plain(` [${t('report.protectedSource')}]`)] : title;
}

function fileLine(file: ReportAttachment, wording: ReportWording, inlines: InlineMaker): Inline[] {
  const { t } = wording;
  const rows = [
    [plain(`${t('report.file')} `), ...inlines.words(file.name)],
    [plain(fileSize(file, wording))],
  ];
  if (file.savedAs !== null) rows.push([plain(t('report.savedAs', { name: file.savedAs }))]);
  return joined(rows, ', ');
}
