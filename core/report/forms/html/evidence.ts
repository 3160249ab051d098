import { evidenceTitle } from '../../../model/evidence/evidence-title.ts';
import type { ReportAttachment, ReportClaim, ReportEvidence, ReportPicture } from '../../model/model.ts';
import { evidenceFacts, fileSize, pictureWords } from '../../wording/evidence-line.ts';
import { bar, escape, linkAddress } from './escape.ts';
import type { Writing } from './writing.ts';

/** Returns a claim's evidence: kind, what it says of which tick, where and when it was looked at. */
export function evidenceList(
  { evidence, number }: Pick<ReportClaim, 'evidence' | 'number'>,
  writing: Writing,
): string {
  if (evidence.length === 0) return '';
  return `<ul class="evidence">${evidence.map((entry) => `<li>${item(entry, number, writing)}</li>`).join('')}</ul>\n`;
}

function item(entry: ReportEvidence, number: number, writing: Writing): string {
  const { say, words, tell } = writing;
  const given = evidenceTitle(entry);
  const title = given === null ? say(`evidence.${entry.kind}`) : words(given);
  const mark = entry.blackedOut
    ? ` ${bar(writing.t('report.protectedSource'))}`
    : entry.protected
      ? ` <span class="tag">${say('report.protectedSource')}</span>`
      : '';
  return [
    `<p><b>${title}</b>${mark} <span class="facts">${escape(evidenceFacts(entry, tell))}</span></p>`,
    ...details(entry, number, writing),
  ].join('');
}

function details(entry: ReportEvidence, number: number, writing: Writing): string[] {
  const { say, words, passage } = writing;
  const lines: string[] = [];
  if (entry.quotation !== null) lines.push(`<blockquote dir="auto">${passage(entry.quotation)}</blockquote>`);
  if (entry.link !== null) lines.push(`<p class="link">${link(entry.link, words)}</p>`);
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

/** Whose evidence a picture is: on paper it may stand on the page after its claim. */
function pictureOf(number: number, { say }: Writing): string {
  return `<span class="of">${say('report.pictureOf', { number })} · </span>`;
}

function picture(
  { base64, width, height }: ReportPicture,
  entry: ReportEvidence,
  caption: string,
  { tell }: Writing,
): string {
  const alt = escape(pictureWords(entry, tell));
  return `<figure><img src="data:image/jpeg;base64,${base64}" width="${width}" height="${height}" alt="${alt}"><figcaption class="file">${caption}</figcaption></figure>`;
}

function link(text: string, words: Writing['words']): string {
  const address = linkAddress(text);
  if (address === null) return words(text);
  return `<a href="${address}" rel="noopener noreferrer">${escape(text)}</a>`;
}

function attachment(file: ReportAttachment, { say, words, tell }: Writing): string {
  const parts = [`${say('report.file')} ${words(file.name)}`, escape(fileSize(file, tell))];
  if (file.savedAs !== null) parts.push(escape(tell.t('report.savedAs', { name: file.savedAs })));
  return parts.join(' · ');
}
