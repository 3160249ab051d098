import { evidenceTitle as titleOf } from '../../model/evidence/evidence-title.ts';
import type { ReportAttachment, ReportClaim, ReportEvidence } from '../model/model.ts';
import { evidenceFacts, fileSize, pictureWords } from '../wording/evidence-line.ts';
import type { Telling } from '../wording/telling.ts';
import type { Inline, Part } from './parts.ts';
import { joined, plain, type Pen } from './pen.ts';

/** Returns the evidence of a claim: a line each with what was quoted, where it is, whom to ask; and its pictures below them. */
export function evidenceParts(
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
export function evidenceLine(entry: ReportEvidence, telling: Telling, pen: Pen): Inline[] {
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
