import type { ClaimText, PassageText } from '../../core/match/passage.ts';
import { orderPassages, SHOWN } from '../../core/match/rank.ts';
import type { ClaimLine } from './passage-data.ts';

/** Returns a claim of WiCE as passages are looked for: its article's title and what it says right before. */
export function claimOf({ claim, meta }: ClaimLine): ClaimText {
  return {
    text: claim,
    language: 'en',
    published: null,
    title: meta.claim_title,
    before: meta.claim_context.slice(-CONTEXT),
    speaker: null,
  };
}

/** The article's text right before a claim, in characters: two or three sentences. */
const CONTEXT = 400;

/** Returns the sentences of the page that a claim cites as passages, in order. */
export function passagesOf({ evidence, meta }: ClaimLine): PassageText[] {
  const texts = evidence.map(bareText);
  const title =
    texts[
      Math.max(
        0,
        evidence.findIndex((line) => /^\(meta data\) TITLE|^# /u.test(line)),
      )
    ] ?? '';
  const dated = evidence.find((line) => line.startsWith('(meta data) PUBLISHED'));
  const published = /\d{4}-\d{2}-\d{2}/u.exec(dated ?? '')?.[0] ?? null;
  return texts.map((text, place) => ({
    id: `${meta.id}/${place}`,
    source: meta.id,
    place,
    text,
    language: 'en',
    published,
    before: texts[place - 1] ?? '',
    after: texts[place + 1] ?? '',
    title,
    speaker: null,
  }));
}

/** A line without the signs that this set puts before titles, dates and headings. */
function bareText(line: string): string {
  return line.replace(/^\(meta data\) [A-Z ]+: /u, '').replace(/^#+ /u, '');
}

/** Returns the passages of a claim's page that a checker would be shown, best first. */
export function shownOf(line: ClaimLine): PassageText[] {
  return orderPassages(claimOf(line), passagesOf(line))
    .slice(0, SHOWN)
    .map(({ passage }) => passage);
}
