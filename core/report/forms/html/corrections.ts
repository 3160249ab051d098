import { evidenceTitle } from '../../../model/evidence/evidence-title.ts';
import { wordChanges } from '../../model/word-changes.ts';
import type { ReportClaim, ReportModel } from '../../model/model.ts';
import { bar, escape } from './escape.ts';
import { decision, missingNote } from './decisions.ts';
import type { Writing } from './writing.ts';

/** Returns what must change in the article, each with the sentence it stands in; says so when nothing must. */
export function corrections(model: ReportModel, writing: Writing): string {
  const { say } = writing;
  const items = model.corrections.map((claim) => correction(claim, model, writing));
  return `<section class="corrections">
<h2>${say('report.corrections')}</h2>
${items.length > 0 ? items.join('\n') : `<p class="none">${say('report.noCorrections')}</p>`}
</section>`;
}

function correction(claim: ReportClaim, model: ReportModel, writing: Writing): string {
  const { say, words, own } = writing;
  const listed = model.claims.some((other) => other.number === claim.number);
  const number = listed ? `<a href="#c${claim.number}">${claim.number}</a>` : String(claim.number);
  const told = [grounds(claim, writing), decision(claim, writing)].filter((part) => part !== '').join(' ');
  return `<div class="correction">
<p class="change"><b class="number">${number}</b> <span ${own}>${escape(claim.context.before)}${change(claim, writing)}${escape(claim.context.after)}</span></p>
${claim.said?.verdict === 'refuted' ? `<p class="unsaid">${say('report.notSaidBy')} ${words(claim.attribution?.speaker ?? '')}.</p>\n` : ''}<p class="told">${told}</p>
</div>`;
}

function change(claim: ReportClaim, { words }: Writing): string {
  const quote = escape(claim.quote);
  if (claim.correction === null)
    return claim.so.verdict === 'refuted' ? `<del>${quote}</del>` : `<b>${quote}</b>`;
  return wordChanges(claim.quote, claim.correction)
    .map(({ kind, text }, index, changes) => {
      if (kind === 'same') return escape(text);
      if (kind === 'out') return `<del>${escape(text)}</del>`;
      return `${changes[index - 1]?.kind === 'out' ? ' ' : ''}<ins>${words(text)}</ins>`;
    })
    .join('');
}

/** What the correction rests on, in a line: titles of what contradicts the claim, or what is missing. */
function grounds(claim: ReportClaim, writing: Writing): string {
  const { say, words } = writing;
  const against = claim.evidence.filter((entry) => entry.stance === 'contradicts');
  const named = against.map((entry) => {
    const given = evidenceTitle(entry);
    const title = given === null ? say(`evidence.${entry.kind}`) : words(given);
    return entry.blackedOut ? `${title} ${bar(writing.t('report.protectedSource'))}` : title;
  });
  return [...named.map((title) => `${title}.`), missingNote(claim, writing)]
    .filter((part) => part !== '')
    .join(' ');
}
