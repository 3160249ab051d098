import { withoutEnding } from '../../../core/formats/input-formats.ts';
import { TickmarkError, toWireError, type WireError } from '../../../core/kernel/errors.ts';
import { isRecording, recordingType } from '../../../core/model/attachment/recording.ts';
import { kindOfFile, type AttachmentRef } from '../../../core/model/evidence/evidence.ts';
import type { Change } from '../../../core/model/history/change.ts';
import type { Draft } from '../../../core/model/history/event.ts';
import { addSource } from '../../../core/model/source/source-changes.ts';
import { emptySource, type SourceDetails } from '../../../core/model/source/source.ts';
import { storeUnsaved } from '../../../db/queries/files/attachments.ts';
import { keepFailure } from '../../../db/queries/files/unread-texts.ts';
import { commit, write, type Committer } from '../../../db/queries/history/commit.ts';
import { liveSources } from '../../../db/queries/sources/article-sources.ts';
import type { Library } from '../../../db/store/open.ts';
import { mediaTypeOf } from '../evidence/handlers.ts';

/** A file that is handed in. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** The change that added sources, null for none, and the files that could not be kept. */
export interface AddedFiles {
  change: Change | null;
  failed: { name: string; error: WireError }[];
}

/**
 * Adds files to an article, each as a source, all in one step. What is wrong with one stops no other. `known` is what is known of
 * all of them. Throws what `commit` throws.
 */
export async function addSourceFiles(
  library: Library,
  who: Committer,
  known: Partial<SourceDetails>,
  files: Iterable<() => GivenFile | Promise<GivenFile>>,
): Promise<AddedFiles> {
  const here = liveSources(library.db, who.articleId).filter(({ evidenceId }) => evidenceId === null);
  const hashes = new Set(here.flatMap(({ source }) => source.attachments.map(({ hash }) => hash)));
  const drafts: Draft[] = [];
  const recordings: AttachmentRef[] = [];
  const failed: AddedFiles['failed'] = [];
  for (const file of files)
    try {
      const given = await file();
      const ref = stored(library, given, who.at);
      if (hashes.has(ref.hash)) throw new TickmarkError('sourceKnown', { name: ref.name });
      hashes.add(ref.hash);
      if (kindOfFile(ref.mediaType) === 'recording') recordings.push(ref);
      drafts.push(addSource(who.articleId, { ...detailsOf(ref), ...known, attachments: [ref] }, who));
    } catch (thrown) {
      if (!(thrown instanceof TickmarkError)) throw thrown;
      failed.push({ name: String(thrown.detail['name'] ?? ''), error: toWireError(thrown) });
    }
  const change = drafts.length === 0 ? null : commit(library, who, drafts);
  // These wait for no reader: what they are is known already.
  if (recordings.length > 0)
    write(library, () => {
      for (const { hash, name, mediaType } of recordings)
        keepFailure(library.db, hash, isRecording(name, mediaType), who.at);
    });
  return { change, failed };
}

function stored(library: Library, { name, bytes }: GivenFile, at: string): AttachmentRef {
  if (bytes.byteLength === 0) throw new TickmarkError('fileEmpty', { name });
  return write(library, () => storeUnsaved(library.db, { name, mediaType: typeOf(name, bytes), bytes }, at));
}

/** Of a recording, what its bytes say: a name may say that of what is none. */
function typeOf(name: string, bytes: Uint8Array): string {
  const named = mediaTypeOf(name);
  return recordingType(bytes) ?? (kindOfFile(named) === 'recording' ? 'application/octet-stream' : named);
}

/** What a file says of itself: its name as a title, and by its type what it is. */
function detailsOf({ name, mediaType }: AttachmentRef): SourceDetails {
  const title = withoutEnding(name);
  return { ...emptySource, title: title.trim() === '' ? name : title, kind: kindOfFile(mediaType) };
}
