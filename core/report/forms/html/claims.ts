import type {
  ReportCalculation,
  ReportClaim,
  ReportModel,
  ReportAttachment,
  ReportEvidence,
  ReportPicture,
} from '../../model/model.ts';
import { escape, bar, webLink } from './escape.ts';
import { disagreements, ticks, decision, missingNote } from './decisions.ts';
import { type Writing, sign, verdictClass } from './writing.ts';
import { verdicts } from '../../../model/claim/verdict.ts';
import { evidenceTitle } from '../../../model/evidence/evidence-title.ts';
import {
  aroundQuotation,
  calculationLines,
  evidenceFacts,
  fileSize,
  pictureWords,
} from '../../wording/claim-lines.ts';
import { wordChanges } from '../../model/word-changes.ts';

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

/** Returns the bar that filters the claims; hidden until the page's script shows it, and not there without claims. */
function tools({ claims }: ReportModel, { say }: Writing): string {
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
function verdictsOf({ so, said }: ReportClaim): string {
  const found = said === null ? [so.verdict] : [so.verdict, said.verdict];
  return escape([...new Set(found.map((verdict) => verdictClass[verdict]))].join(' '));
}

/** Returns a claim's evidence: kind, what it says of which tick, where and when it was looked at. */
function evidenceList(
  { evidence, number }: Pick<ReportClaim, 'evidence' | 'number'>,
  writing: Writing,
): string {
  if (evidence.length === 0) return '';
  return `<ul class="evidence">${evidence.map((entry) => `<li>${item(entry, number, writing)}</li>`).join('')}</ul>\n`;
}

function item(entry: ReportEvidence, number: number, writing: Writing): string {
  const { say, words, wording } = writing;
  const given = evidenceTitle(entry);
  const title = given === null ? say(`evidence.${entry.kind}`) : words(given);
  const mark = entry.blackedOut
    ? ` ${bar(writing.t('report.protectedSource'))}`
    : entry.protected
      ? ` <span class="tag">${say('report.protectedSource')}</span>`
      : '';
  return [
    `<p><b>${title}</b>${mark} <span class="facts">${escape(evidenceFacts(entry, wording))}</span></p>`,
    ...details(entry, number, writing),
  ].join('');
}

function details(entry: ReportEvidence, number: number, writing: Writing): string[] {
  const { say, words } = writing;
  const lines: string[] = [];
  if (entry.quotation !== null) lines.push(quoted(entry, entry.quotation, writing));
  if (entry.calculation !== null) lines.push(calculation(entry.calculation, writing));
  if (entry.link !== null) lines.push(`<p class="link">${webLink(entry.link, words)}</p>`);
  if (entry.archivedCopy !== null)
    lines.push(`<p class="link">${say('report.archivedCopy')} ${webLink(entry.archivedCopy, words)}</p>`);
  if (entry.contact !== null) lines.push(`<p>${say('report.contact')} ${words(entry.contact)}</p>`);
  if (entry.note !== null)
    lines.push(`<p class="note"><b>${say('report.note')}</b> ${words(entry.note)}</p>`);
  for (const file of entry.attachments)
    lines.push(
      file.picture === null
        ? `<p class="file">${attachment(file, writing)}</p>`
        : picture(file.picture, entry, `${pictureOf(number, writing)}${attachment(file, writing)}`, writing),
    );
  return lines;
}

/** The words of a source, and in grey what stands around them there. */
function quoted(entry: ReportEvidence, quotation: string, { passage }: Writing): string {
  const { before, after } = aroundQuotation(entry);
  const around = (words: string): string =>
    words === '' ? '' : `<span class="around">${passage(words)}</span>`;
  const parts = [around(before), passage(quotation), around(after)].filter((part) => part !== '');
  return `<blockquote dir="auto">${parts.join(' ')}</blockquote>`;
}

/** What was worked out. Programs read the attribute, and whoever verifies the page compares the words with it. */
function calculation(worked: ReportCalculation, { say, words, wording }: Writing): string {
  const { line, beside, inputs } = calculationLines(worked, wording);
  const { expression, language, value, unit } = worked;
  const numbers = worked.inputs.map(({ name, value: number, unit: of }) => ({
    name,
    value: number,
    unit: of,
  }));
  const data = escape(JSON.stringify({ expression, language, inputs: numbers, value, unit }));
  const items = inputs.map((input) => `<li>${words(input)}</li>`).join('');
  const compared = beside === '' ? '' : ` <span class="facts">${words(beside)}</span>`;
  return `<div class="calculation" data-calculation="${data}"><p>${say('report.calculation')} <b>${words(line)}</b>${compared}</p>${items === '' ? '' : `<ul>${items}</ul>`}</div>`;
}

/** Whose evidence a picture is: on paper it may stand on the page after its claim. */
function pictureOf(number: number, { say }: Writing): string {
  return `<span class="of">${say('report.pictureOf', { number })} · </span>`;
}

function picture(
  { base64, width, height }: ReportPicture,
  entry: ReportEvidence,
  caption: string,
  { wording }: Writing,
): string {
  const alt = escape(pictureWords(entry, wording));
  return `<figure><img src="data:image/jpeg;base64,${base64}" width="${width}" height="${height}" alt="${alt}"><figcaption class="file">${caption}</figcaption></figure>`;
}

function attachment(file: ReportAttachment, { say, words, wording }: Writing): string {
  const parts = [`${say('report.file')} ${words(file.name)}`, escape(fileSize(file, wording))];
  if (file.savedAs !== null) parts.push(escape(wording.t('report.savedAs', { name: file.savedAs })));
  return parts.join(' · ');
}

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
