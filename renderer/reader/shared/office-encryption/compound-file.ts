import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { readCompoundFile, type CompoundFile } from '../cfb/read-cfb.ts';
import { openEncrypted } from './open-encrypted.ts';

/** What a compound file is, by a stream that it has. */
const KINDS: readonly (readonly [stream: RegExp, type: string])[] = [
  [/^WordDocument$/u, 'DOC'],
  [/^(?:Workbook|Book)$/u, 'XLS'],
  [/^PowerPoint Document$/u, 'PPT'],
];

/**
 * Opens a compound file, Office's older container. Returns the document in it that is encrypted, decrypted with the
 * password. Throws for all else: `fileBinary` with its type for an older document, `passwordNeeded`, `passwordWrong`,
 * `fileEncrypted`, `fileDamaged`.
 */
export async function openCompoundFile(
  bytes: Uint8Array,
  name: string,
  password: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = readCompoundFile(bytes);
  const opened = await openEncrypted(file, password);
  if (opened === null) throw new TickmarkError('fileBinary', { name, type: kindOf(file) });
  return opened;
}

function kindOf({ names }: CompoundFile): string {
  return KINDS.find(([stream]) => names.some((name) => stream.test(name)))?.[1] ?? 'OLE';
}
