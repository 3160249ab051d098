import type { Evidence } from '../evidence.ts';
import type { ReportAttachment, ReportEvidence } from './model.ts';
import type { NameFile } from './file-names.ts';
import type { Who } from './people.ts';
import { BAR, type Redaction } from '../protection/redaction.ts';

/**
 * Returns a piece of evidence as the report shows it. Of a protected source that is not named only the kind, what it
 * says of which tick, the day and who recorded it remain: a quotation can be searched for, a file's hash recognised,
 * a time of day matched with a telephone bill.
 */
export function evidenceEntry(
  entry: Evidence,
  redaction: Redaction,
  who: Who,
  nameFile: NameFile,
  notes: boolean,
): ReportEvidence {
  const common = {
    kind: entry.kind,
    stance: entry.stance,
    target: entry.target,
    protected: entry.protected,
    recordedBy: who(entry.createdBy),
  };
  if (redaction.covers(entry)) {
    return {
      id: null,
      ...common,
      blackedOut: true,
      title: null,
      link: null,
      quotation: null,
      lookedAt: entry.lookedAt?.slice(0, 10) ?? null,
      contact: null,
      note: null,
      attachments: [],
      recordedAt: null,
    };
  }
  return {
    id: entry.id,
    ...common,
    blackedOut: false,
    title: cleaned(entry.title, redaction),
    link: cleanedLink(entry.link, redaction),
    quotation: cleaned(entry.quotation, redaction),
    lookedAt: entry.lookedAt,
    contact: cleaned(entry.contact, redaction),
    note: notes ? cleaned(entry.note, redaction) : null,
    attachments: entry.attachments.map((file) => attachment(file, redaction, nameFile)),
    recordedAt: entry.createdAt,
  };
}

/** Returns words without what must not be named; null for none, and for white space only. */
export function cleaned(words: string | null, redaction: Redaction): string | null {
  if (words === null || words.trim() === '') return null;
  return redaction.clean(words);
}

function cleanedLink(link: string | null, redaction: Redaction): string | null {
  const clean = cleaned(link, redaction);
  // Half an address still leads somewhere.
  return clean === link ? link : BAR;
}

function attachment(
  file: Evidence['attachments'][number],
  redaction: Redaction,
  nameFile: NameFile,
): ReportAttachment {
  const name = redaction.clean(file.name);
  const isHidden = redaction.coversFile(file.hash);
  return {
    name,
    hash: isHidden ? null : file.hash,
    size: file.size,
    mediaType: file.mediaType,
    savedAs: isHidden ? null : nameFile(file.hash, name),
    picture: null,
  };
}
