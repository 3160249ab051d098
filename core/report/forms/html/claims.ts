import type { ReportClaim, ReportModel } from '../../model/model.ts';
import { escape } from './escape.ts';
import { evidenceList } from './evidence.ts';
import { disagreements } from './reviews.ts';
import { tools, verdictsOf } from './tools.ts';
import { ticks } from './ticks.ts';
import type { Writing } from './writing.ts';

/** Quotes shorter than this, in UTF-16 units, are shown in their sentence as well: '62 percent' says little alone. */
const SHORT_QUOTE = 40;
/** How much of the sentence to show on either side. */
const CONTEXT = 140;

/** Returns every claim that the report lists, in article order; in a file with the bar that filters them. */
export function claims(model: ReportModel, writing: Writing, use: 'file' | 'pdf'): string {
  const { say } = writing;
  const hasText = model.text !== null;
  return `<section class="claims">
<h2>${say(`report.claims.${model.options.claims}`)}</h2>
${use === 'file' ? tools(model, writing) : ''}
${
  model.claims.length === 0
    ? `<p class="none">${say('report.noClaims')}</p>`
    : model.claims.map((claim) => entry(claim, hasText, writing)).join('\n')
}
</section>`;
}

function entry(claim: ReportClaim, hasText: boolean, writing: Writing): string {
  const number = hasText ? `<a href="#t${claim.number}">${claim.number}</a>` : String(claim.number);
  return `<article class="claim" id="c${claim.number}" data-verdicts="${verdictsOf(claim)}"><div class="what">
<h3><span class="number">${number}&nbsp;</span><span ${writing.own}>${escape(claim.quote)}</span></h3>
${[context(claim, writing), says(claim, writing), ...reasons(claim, writing)].join('')}${evidenceList(claim, writing)}${disagreements(claim, writing)}${note(claim, writing)}</div>
${ticks(claim, writing)}</article>`;
}

function context({ quote, context: { before, after } }: ReportClaim, { own }: Writing): string {
  if (quote.length >= SHORT_QUOTE || (before + after).trim().length < 10) return '';
  const lead =
    before.length > CONTEXT ? `… ${before.slice(before.indexOf(' ', before.length - CONTEXT) + 1)}` : before;
  const tail = after.length > CONTEXT ? `${after.slice(0, after.lastIndexOf(' ', CONTEXT))} …` : after;
  return `<p class="context" ${own}>${escape(lead)}<b>${escape(quote)}</b>${escape(tail)}</p>\n`;
}

function says({ attribution, kind, hedge, caveat }: ReportClaim, { say, words: said, own }: Writing): string {
  const parts: string[] = [];
  if (attribution !== null) {
    const cue = attribution.cue === null ? '' : ` (<q ${own}>${escape(attribution.cue)}</q>)`;
    const via = attribution.via.map(said).join(', ');
    const passedOn = via === '' ? '' : `, ${say('report.via', { names: '' }).trim()} ${via}`;
    parts.push(`${say('report.says')} ${said(attribution.speaker)}${cue}${passedOn}`);
  }
  if (kind !== null) parts.push(`${say('report.claimKind')} ${say(`kind.${kind}`)}`);
  for (const words of [caveat, hedge])
    if (words !== null) parts.push(`${say('report.hedge')} <q ${own}>${escape(words)}</q>`);
  return parts.length === 0 ? '' : `<p class="says">${parts.join(' · ')}</p>\n`;
}

function reasons(claim: ReportClaim, { say, words }: Writing): string[] {
  const line = (
    key: 'report.tried' | 'report.wouldSettle' | 'report.shouldRead',
    text: string | null,
  ): string => (text === null ? '' : `<p class="reason"><b>${say(key)}</b> ${words(text)}</p>\n`);
  return [
    line('report.shouldRead', claim.correction),
    line('report.tried', claim.tried),
    line('report.wouldSettle', claim.wouldSettle),
  ];
}

function note({ note: text }: ReportClaim, { say, words }: Writing): string {
  return text === null ? '' : `<p class="note"><b>${say('report.note')}</b> ${words(text)}</p>\n`;
}
