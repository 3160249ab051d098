import { TickmarkError } from '../../../../core/kernel/errors.ts';

/** Returns the bytes of a text in base64. Throws `fileDamaged` for what is none. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch (error) {
    throw new TickmarkError('fileDamaged', { problem: 'base64' }, { cause: error });
  }
}
