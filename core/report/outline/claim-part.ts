import type { ReportClaim, ReportAttachment, ReportEvidence } from '../model/model.ts';
import { reviewLines, decisionOf } from '../wording/decision-lines.ts';
import type { Telling } from '../wording/telling.ts';
import { type Inline, type Part, joined, plain, type Pen } from './parts.ts';
import { evidenceTitle as titleOf } from '../../model/evidence/evidence-title.ts';
import { evidenceFacts, fileSize, pictureWords } from '../wording/evidence-line.ts';

/** Returns what stands beside a claim, a row a line: both ticks, the reason, what is missing, who decided, who signed off. */
export function marginOf(claim: ReportClaim, telling: Telling, pen: Pen): Inline[][] {
  const { t } = telling;
  const { said, so, reason, missing } = claim;
  const rows: Inline[][] =
    said === null
      ? [[pen.verdict(so.verdict)]]
      : [
          [plain(`${t('report.said')} `, 'soft'), pen.verdict(said.verdict)],
          [plain(`${t('report.so')} `, 'soft'), pen.verdict(so.verdict)],
        ];
  if (reason !== null) rows.push([plain(t(`reason.${reason}`))]);
  if (missing.length > 0)
    rows.push([plain(missing.map((kind) => t(`missing.${kind}`)).join(', '), 'strong')]);
  for (const line of decisionLines(claim, telling)) rows.push([plain(line)]);
  for (const review of reviewLines(claim, telling)) if (review.agrees) rows.push([plain(review.line)]);
  return rows;
}

/** Returns who decided and when: a line, or two where the ticks differ in it. */
export function decisionLines(claim: ReportClaim, telling: Telling): string[] {
  const { said, so } = decisionOf(claim, telling);
  if (said !== '') return [`${telling.t('report.said')}: ${said}`, `${telling.t('report.so')}: ${so}`];
  return so === '' ? [] : [so];
}

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
function saysOf({ attribution, kind, hedge, caveat }: ReportClaim, { t }: Telling, pen: Pen): Inline[] {
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

/** Returns the evidence of a claim: a line each with what was quoted, where it is, whom to ask; and its pictures below them. */
function evidenceParts(
  { evidence, number }: Pick<ReportClaim, 'evidence' | 'number'>,
  telling: Telling,
  pen: Pen,
): Part[] {
  if (evidence.length === 0) return [];
  const lines: Part = { kind: 'list', items: evidence.map((entry) => evidenceLine(entry, telling, pen)) };
  return [lines, ...evidence.flatMap((entry) => pictureParts(entry, number, telling, pen))];
}

function pictureParts(entry: ReportEvidence, number: number, telling: Telling, pen: Pen): Part[] {
  const of = plain(`${telling.t('report.pictureOf', { number })} · `);
  return entry.attachments.flatMap(({ picture, name }) =>
    picture === null
      ? []
      : [
          {
            kind: 'picture',
            picture,
            alt: pictureWords(entry, telling),
            caption: [of, ...pen.words(name, 'soft')],
          },
        ],
  );
}

/** Returns a piece of evidence in one run of words. */
function evidenceLine(entry: ReportEvidence, telling: Telling, pen: Pen): Inline[] {
  const { t } = telling;
  const head = [...evidenceTitle(entry, telling, pen), plain(` ${evidenceFacts(entry, telling)}`)];
  const rows: Inline[][] = [head];
  // The marks are part of the run: they turn with words that are written from right to left.
  if (entry.quotation !== null) rows.push(pen.words(`“${entry.quotation}”`));
  if (entry.link !== null) rows.push(pen.link(entry.link));
  if (entry.contact !== null) rows.push([plain(`${t('report.contact')} `), ...pen.words(entry.contact)]);
  if (entry.note !== null) rows.push([plain(`${t('report.note')} `), ...pen.words(entry.note)]);
  for (const file of entry.attachments) rows.push(fileLine(file, telling, pen));
  return joined(rows);
}

/** Returns the title of a piece of evidence, or its kind, with the bar or the mark of a protected source. */
export function evidenceTitle(entry: ReportEvidence, { t }: Telling, pen: Pen): Inline[] {
  const given = titleOf(entry);
  const title = given === null ? [plain(t(`evidence.${entry.kind}`), 'strong')] : pen.words(given, 'strong');
  if (entry.blackedOut) return [...title, plain(' '), pen.bar()];
  return entry.protected ? [...title, plain(` [${t('report.protectedSource')}]`)] : title;
}

function fileLine(file: ReportAttachment, telling: Telling, pen: Pen): Inline[] {
  const { t } = telling;
  const rows = [[plain(`${t('report.file')} `), ...pen.words(file.name)], [plain(fileSize(file, telling))]];
  if (file.savedAs !== null) rows.push([plain(t('report.savedAs', { name: file.savedAs }))]);
  return joined(rows, ', ');
}
