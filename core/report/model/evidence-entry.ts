import type { NameFile } from '../file-names.ts';
import type { ReportAttachment, ReportEvidence } from './model.ts';
import type { Who } from './people.ts';
import type { ReportedEvidence } from './report-rows.ts';
import { written } from './written.ts';

/** Returns a piece of evidence as the report shows it: what its rules have left of it. */
export function evidenceEntry(
  entry: ReportedEvidence,
  who: Who,
  nameFile: NameFile,
  notes: boolean,
): ReportEvidence {
  return {
    id: entry.id,
    kind: entry.kind,
    stance: entry.stance,
    target: entry.target,
    protected: entry.protected,
    blackedOut: entry.blackedOut,
    title: written(entry.title),
    link: written(entry.link),
    quotation: written(entry.quotation),
    lookedAt: entry.lookedAt,
    contact: written(entry.contact),
    note: notes ? written(entry.note) : null,
    attachments: entry.attachments.map((file) => attachment(file, nameFile)),
    recordedBy: who(entry.createdBy),
    recordedAt: entry.createdAt,
  };
}

/** A file that may not be told by its hash is not put beside the report either. */
function attachment(file: ReportedEvidence['attachments'][number], nameFile: NameFile): ReportAttachment {
  const { name, size, mediaType } = file;
  const hash: string | null = file.standsFor?.how === 'leftOut' ? null : file.hash;
  return { name, hash, size, mediaType, savedAs: hash === null ? null : nameFile(hash, name), picture: null };
}
