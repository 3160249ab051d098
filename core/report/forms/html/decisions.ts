import type { ReportClaim, ReportTick } from '../../model/model.ts';
import { decisionOf, reviewLines } from '../../wording/claim-lines.ts';
import { escape } from './escape.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

/** Returns the margin of a claim: both ticks, the reason, who decided and when, and what is missing. */
export function ticks(claim: ReportClaim, writing: Writing): string {
  const { say } = writing;
  const { said, so, reason } = claim;
  const rows =
    said === null
      ? tick('', so, writing)
      : tick(say('report.said'), said, writing) + tick(say('report.so'), so, writing);
  const lines = [
    reason === null ? '' : say(`reason.${reason}`),
    missingNote(claim, writing),
    decision(claim, writing),
    ...signOffs(claim, writing),
  ];
  return `<div class="ticks">${rows}${lines
    .filter((line) => line !== '')
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>`;
}

function tick(label: string, { verdict }: ReportTick, { say }: Writing): string {
  const before = label === '' ? '' : `<span class="which">${label}</span> `;
  return `<p class="tick ${verdictClass[verdict]}">${before}${sign(verdict)} <b>${say(`verdict.${verdict}`)}</b></p>`;
}

/** Returns who decided and when: once where both ticks were set by one person in one minute, else each. */
export function decision(claim: ReportClaim, { say, wording }: Writing): string {
  const { said, so } = decisionOf(claim, wording);
  if (said === '') return escape(so);
  return `${say('report.said')}: ${escape(said)}<br>${say('report.so')}: ${escape(so)}`;
}

/** Returns what the claim's ticks still ask for, in words; empty when nothing is missing. */
export function missingNote({ missing }: ReportClaim, { say }: Writing): string {
  if (missing.length === 0) return '';
  return `<span class="missing">${missing.map((kind) => say(`missing.${kind}`)).join(', ')}</span>`;
}

/** Returns what second checkers who disagree say of a claim, and how it was settled. */
export function disagreements(claim: ReportClaim, { wording, passage, words }: Writing): string {
  return reviewLines(claim, wording)
    .filter((review) => !review.agrees)
    .map(({ line, reason, settled }) => {
      const said = reason === null ? '' : ` <q dir="auto">${passage(reason)}</q>`;
      const end = settled === null ? '' : ` <b>${escape(settled.line)}</b> ${words(settled.how)}`;
      return `<p class="review"><b>${escape(line)}.</b>${said}${end}</p>\n`;
    })
    .join('');
}

/** Returns the lines of those who signed a claim off. */
function signOffs(claim: ReportClaim, { wording }: Writing): string[] {
  return reviewLines(claim, wording)
    .filter((review) => review.agrees)
    .map(({ line }) => escape(line));
}
