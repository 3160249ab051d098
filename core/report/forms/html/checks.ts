import type { MarkedPiece } from '../../../model/source/quotation-marks.ts';
import type { ReportModel, ReportProofLine, ReportQuotation } from '../../model/model.ts';
import {
  comparedLine,
  proofKindLine,
  proofLine,
  quotationLine,
  tickedLine,
} from '../../wording/checks-lines.ts';
import { escape } from './escape.ts';
import type { Writing } from './writing.ts';

/** Returns how the sources have each quotation; empty if the options leave it out. */
export function quotations(model: ReportModel, writing: Writing): string {
  const { quotations: found } = model;
  if (found === null) return '';
  const { say, wording, passage } = writing;
  const heads = ['report.quotationHead', 'report.sourceHead', 'report.foundHead'] as const;
  const table = `<table class="checks"><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead>
<tbody>${found.map((one) => quotationRow(one, writing)).join('\n')}</tbody></table>`;
  return `<section class="quotations">
<h2>${say('report.quotations')}</h2>
<p dir="auto">${passage(comparedLine(model, wording))}</p>
${found.length === 0 ? `<p>${say('quotation.none')}</p>` : table}
</section>`;
}

function quotationRow(quotation: ReportQuotation, { own, words, wording }: Writing): string {
  const { speaker } = quotation;
  const who = speaker === null ? '' : ` <span class="facts">(<bdi>${escape(speaker)}</bdi>)</span>`;
  const differs = !['exact', 'typography', 'insertion'].includes(quotation.kind);
  const state = words(quotationLine(quotation, wording));
  return `<tr><td ${own}>${marked(quotation.words, escape)}${who}</td><td dir="auto">${marked(quotation.excerpt, words)}</td><td>${differs ? `<b>${state}</b>` : state}</td></tr>`;
}

const tags: Readonly<Record<NonNullable<MarkedPiece['mark']>, string>> = {
  differs: 'differs',
  slight: 'slight',
  leftOut: 'left',
  around: 'around',
};

function marked(pieces: readonly MarkedPiece[], write: (text: string) => string): string {
  return pieces
    .map(({ text, mark }) =>
      mark === null ? write(text) : `<span class="${tags[mark]}">${write(text)}</span>`,
    )
    .join('');
}

/** Returns the proof list; empty if the options leave it out. */
export function proofList(model: ReportModel, writing: Writing): string {
  const { proofList: lines } = model;
  if (lines === null) return '';
  const { say, passage, wording } = writing;
  const ticked = lines.filter(({ ticks }) => ticks.length > 0).length;
  const heads = ['report.proofHead', 'report.sourcesHead', 'report.tickedHead'] as const;
  return `<section class="prooflist">
<h2>${say('report.proofList')}</h2>
<p dir="auto">${say('report.proofListMeans', { all: lines.length, ticked })} ${passage(comparedLine(model, wording))}</p>
<table class="checks"><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead>
<tbody>${lines.map((line) => proofRow(line, writing)).join('\n')}</tbody></table>
</section>`;
}

function proofRow(line: ReportProofLine, { own, words, wording }: Writing): string {
  const found = words(proofLine(line, wording));
  return `<tr><td><span ${own}>${escape(line.words)}</span> <span class="facts">${escape(proofKindLine(line, wording))}</span></td><td>${line.state === 'otherwise' ? `<b>${found}</b>` : found}</td><td>${escape(tickedLine(line, wording))}</td></tr>`;
}
