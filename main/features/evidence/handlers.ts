import { dialog } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  addEvidence,
  changeEvidence,
  refuseRedactedEvidence,
  removeEvidence,
} from '../../../core/model/evidence/evidence-changes.ts';
import type { Change } from '../../../core/model/history/change.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import type { Handlers } from '../../../core/contract/index.ts';
import { defined } from '../../../core/kernel/defined.ts';
import { endingOf, mediaTypeOfEnding } from '../../../core/formats/input-formats.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Draft } from '../../../core/model/history/event.ts';
import {
  MAX_ATTACHMENT_BYTES,
  type AttachmentRef,
  type Evidence,
} from '../../../core/model/evidence/evidence.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { fileTooLargeToKeep, recordingEndings } from '../../../core/model/attachment/recording.ts';
import { attachmentBytes, storeUnsaved } from '../../../db/queries/files/attachments.ts';
import { commit, write } from '../../../db/queries/history/commit.ts';
import { redactedEvidenceOf } from '../../../db/queries/history/redacted-evidence.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { checkerTable, claimTable, evidenceTable } from '../../../db/tables/tables.ts';
import { protectedOrigin } from '../../../db/queries/history/protect-taken.ts';
import { sourceTitle } from '../../../core/model/source/source-changes.ts';
import { usedEvidence } from '../../../db/queries/evidence/used-evidence.ts';
import { writeWhole } from '../../base/write-file.ts';
import { author, now, type Context } from '../../base/context.ts';
import { askWhereToSave } from '../../base/file-dialogs.ts';
import { needKey } from '../vault/library-key.ts';

/** How many earlier sources are offered at once. */
const MOST_USED = 6;

/** Evidence and the files kept with it. */
export function evidenceHandlers(
  context: Context,
): Pick<
  Handlers,
  | 'evidence.add'
  | 'evidence.change'
  | 'evidence.remove'
  | 'evidence.used'
  | 'attachment.store'
  | 'attachment.choose'
  | 'attachment.save'
> {
  const { library } = context;
  const foundClaim = (claimId: Id): Claim => {
    const claim = rowById(library.db, claimTable, claimId);
    if (claim === null) throw new TickmarkError('claimNotFound');
    return claim;
  };
  const foundEvidence = (evidenceId: Id): Evidence => {
    const evidence = rowById(library.db, evidenceTable, evidenceId);
    if (evidence === null) throw new TickmarkError('evidenceNotFound');
    return evidence;
  };
  const change = (evidenceId: Id, draft: (evidence: Evidence) => Draft | null): Change => {
    const evidence = foundEvidence(evidenceId);
    const { articleId } = foundClaim(evidence.claimId);
    const owner = rowById(library.db, checkerTable, evidence.createdBy)?.name ?? '?';
    refuseRedactedEvidence(evidence, redactedEvidenceOf(library.db, articleId), owner);
    return commit(library, { articleId, ...author(context) }, [draft(evidence)]);
  };
  const store = (file: { name: string; mediaType: string; bytes: Uint8Array }): AttachmentRef =>
    write(library, () => storeUnsaved(library.db, file, now()));
  return {
    'evidence.add': async ({ claimId, details }) => {
      const claim = foundClaim(claimId);
      if (details.protected || protectedOrigin(library.db, details, claim.articleId) !== null)
        await needKey(library);
      const who = author(context);
      return commit(library, { articleId: claim.articleId, ...who }, [addEvidence(claim, details, who)]);
    },
    'evidence.change': async ({ evidenceId, details: given }) => {
      const details = defined(given);
      const evidence = foundEvidence(evidenceId);
      const { articleId } = foundClaim(evidence.claimId);
      const source = protectedOrigin(library.db, { ...evidence, ...details }, articleId);
      if (source !== null && evidence.protected && details.protected === false)
        throw new TickmarkError('evidenceOfProtectedSource', { source: sourceTitle(source) ?? '?' });
      if (details.protected === true || source !== null) await needKey(library);
      return change(evidenceId, (now) => changeEvidence(now, details));
    },
    'evidence.remove': ({ evidenceId }) => change(evidenceId, removeEvidence),
    'evidence.used': ({ query }) => ({ evidence: usedEvidence(library, query, MOST_USED) }),
    'attachment.store': store,
    'attachment.choose': async () => {
      const chosen = await dialog.showOpenDialog({ properties: ['openFile', 'multiSelections'] });
      const attachments: AttachmentRef[] = [];
      for (const path of chosen.filePaths) attachments.push(store(await readAttachment(path)));
      return { attachments };
    },
    'attachment.save': async ({ hash, name }) => {
      const bytes = attachmentBytes(library.db, hash);
      const path = await askWhereToSave(basename(name));
      if (path !== null) await writeWhole(path, bytes);
      return { path };
    },
  };
}

/** Reads a file to store. Throws attachmentTooLarge or recordingTooLarge before reading, and fileUnreadable. */
export async function readAttachment(
  path: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MAX_ATTACHMENT_BYTES) throw fileTooLargeToKeep(name, size);
    return { name, mediaType: mediaTypeOf(name), bytes: await readFile(path) };
  } catch (thrown) {
    if (thrown instanceof TickmarkError) throw thrown;
    const why = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
    throw new TickmarkError('fileUnreadable', { name, why }, { cause: thrown });
  }
}

/** Media types of stored files that are no articles. */
const otherTypes: Record<string, string> = {
  ...recordingEndings,
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
  zip: 'application/zip',
};

/** The media type by a file's name. It is only shown, never trusted. Source of the types: IANA's registry. */
export function mediaTypeOf(name: string): string {
  const ending = endingOf(name);
  return mediaTypeOfEnding(ending) ?? otherTypes[ending] ?? 'application/octet-stream';
}
