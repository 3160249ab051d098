import { useState } from 'react';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { MAX_ATTACHMENT_BYTES, type AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { call } from '../../app-state/bridge.ts';
import { useTell } from '../../app-state/use-tell.ts';

export interface Attachments {
  /** True while files are being stored. */
  isBusy: boolean;
  /** Asks for files by the system's dialog. */
  choose(): void;
  /** Takes files that were dropped or pasted. */
  take(files: readonly File[]): void;
}

/** Stores files in the library and gives what refers to them to `add`. What cannot be stored is told, one by one. */
export function useAttachments(add: (files: readonly AttachmentRef[]) => void): Attachments {
  const tell = useTell();
  const [isBusy, setBusy] = useState(false);

  async function during(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      tell.failed(thrown);
    } finally {
      setBusy(false);
    }
  }

  return {
    isBusy,
    // The button stays on meanwhile: switched off, it would lose the focus, and keys would go to the claims.
    choose: () => {
      if (!isBusy) void during(async () => add((await call('attachment.choose', {})).attachments));
    },
    take: (files) =>
      void during(async () => {
        for (const file of files)
          await store(file).then(
            (ref) => add([ref]),
            (thrown: unknown) => tell.failed(thrown),
          );
      }),
  };
}

const MB = 1024 * 1024;

async function store(file: File): Promise<AttachmentRef> {
  if (file.size > MAX_ATTACHMENT_BYTES)
    throw new TickmarkError('attachmentTooLarge', {
      name: file.name,
      size: Math.ceil(file.size / MB),
      limit: MAX_ATTACHMENT_BYTES / MB,
    });
  const bytes = new Uint8Array(await file.arrayBuffer());
  return call('attachment.store', { name: file.name, mediaType: file.type, bytes });
}
