const HEADER = 'age-encryption.org/v1\n';

/** True for bytes in the age format. Apart from what decrypts them: that is large, and every file that is loaded is asked. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return beginning(bytes, HEADER.length) === HEADER;
}

/** Returns the first `length` bytes as characters, one for each byte. */
export function beginning(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}
