import type { ReportClaim, ReportTick } from '../model.ts';
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
    claim.suggested ? say('report.suggested') : '',
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
export function decision({ so, said }: ReportClaim, writing: Writing): string {
  const soBy = decided(so, writing);
  const saidBy = said === null ? '' : decided(said, writing);
  if (soBy === '' || saidBy === '' || soBy === saidBy) return soBy || saidBy;
  return `${writing.say('report.said')}: ${saidBy}<br>${writing.say('report.so')}: ${soBy}`;
}

function decided({ by, at }: ReportTick, { person, dates, words }: Writing): string {
  if (by === null && at === null) return '';
  const who = person(by)?.initials;
  const parts = [who === undefined ? '' : words(who), at === null ? '' : escape(dates.moment(at))];
  return parts.filter((part) => part !== '').join(', ');
}

/** Returns what the claim's ticks still ask for, in words; empty when nothing is missing. */
export function missingNote({ missing }: ReportClaim, { say }: Writing): string {
  if (missing.length === 0) return '';
  return `<span class="missing">${missing.map((kind) => say(`missing.${kind}`)).join(', ')}</span>`;
}
