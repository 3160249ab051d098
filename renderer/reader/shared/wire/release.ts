import type { Release } from '../../../../core/model/article/article.ts';
import { shorten, tidyText } from '../../../../core/kernel/tidy.ts';

/** The data about a story's release, as its format gives them. */
export interface ReleaseFacts {
  /** The publishing status by its word, code or address: usable, stat:withheld, http://…/pubstatusg2/canceled. */
  readonly status: string | null;
  /** A PartialDate; `unknown` where there is an embargo without an end. */
  readonly embargoedUntil: string | null;
  readonly notes: readonly string[];
  readonly dateline: string | null;
}

/** Returns the release of a story; null if its format says nothing about it. */
export function releaseOf({ status, embargoedUntil, notes, dateline }: ReleaseFacts): Release | null {
  const editorNote = notes.map(tidied).filter(Boolean).join('\n');
  const line = tidied(dateline ?? '');
  if (status === null && embargoedUntil === null && editorNote === '' && line === '') return null;
  const said = statusOf(status);
  return {
    // An embargo without an end holds until further notice: the story is not for use for now.
    status: said === 'usable' && embargoedUntil === 'unknown' ? 'withheld' : said,
    embargoedUntil: embargoedUntil === 'unknown' ? null : embargoedUntil,
    editorNote: editorNote === '' ? null : shorten(editorNote, 5000),
    dateline: line === '' ? null : shorten(line, 500),
  };
}

/** IPTC Publishing Status (cv.iptc.org/newscodes/pubstatusg2): usable unless it says otherwise. */
function statusOf(status: string | null): Release['status'] {
  const word = /[^:/#]*$/u.exec((status ?? '').trim().toLowerCase())?.[0] ?? '';
  if (/^(?:cancell?ed|killed?|withdrawn)$/u.test(word)) return 'cancelled';
  return /^(?:withh[eo]ld|embargoed)$/u.test(word) ? 'withheld' : 'usable';
}

function tidied(text: string): string {
  return tidyText(text).replace(/\s+/gu, ' ').trim();
}
