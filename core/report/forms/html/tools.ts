import { verdicts } from '../../../model/claim/verdict.ts';
import type { ReportClaim, ReportModel } from '../../model/model.ts';
import { escape } from './escape.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

/** Returns the bar that filters the claims; hidden until the page's script shows it, and not there without claims. */
export function tools({ claims }: ReportModel, { say }: Writing): string {
  if (claims.length === 0) return '';
  const buttons = verdicts.map(
    (verdict) =>
      `<button type="button" value="${verdictClass[verdict]}" class="${verdictClass[verdict]}" aria-pressed="false">${sign(verdict)} ${say(`verdict.${verdict}`)}</button>`,
  );
  return `<div class="tools" role="search" aria-label="${say('report.filter')}" hidden>
<button type="button" value="" aria-pressed="true">${say('report.filterAll')}</button>
${buttons.join('\n')}
<input type="search" aria-label="${say('report.filterWords')}" placeholder="${say('report.filterWords')}">
<output aria-live="polite"></output>
<span class="keys"><kbd>J</kbd> <kbd>K</kbd> ${say('report.filterKeys')}</span>
</div>`;
}

/** The verdicts by which a claim is found: of either tick. */
export function verdictsOf({ so, said }: ReportClaim): string {
  const found = said === null ? [so.verdict] : [so.verdict, said.verdict];
  return escape([...new Set(found.map((verdict) => verdictClass[verdict]))].join(' '));
}
