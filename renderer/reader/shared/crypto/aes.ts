/** The length of AES's blocks, in bytes. */
export const BLOCK = 16;

/** Bytes as Web Crypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** An AES key for data in whole blocks without padding. */
export interface BareAes {
  /** Decrypts whole blocks that were chained (CBC) from `iv`. */
  cbc(data: Bytes, iv: Bytes): Promise<Bytes>;
  /** Decrypts whole blocks that stand alone (ECB). */
  ecb(data: Bytes): Promise<Bytes>;
}

/**
 * Imports an AES key of 16, 24 or 32 bytes. Web Crypto only supports chained data with padding. To get the others, an
 * encrypted block of nothing but padding is added after the data, and the effect of the chaining is removed again.
 */
export async function bareAes(raw: Bytes): Promise<BareAes> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-CBC', false, ['encrypt', 'decrypt']);
  const cbc = async (data: Bytes, iv: Bytes): Promise<Bytes> => {
    const last = data.length === 0 ? iv : data.slice(-BLOCK);
    const padding = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, key, new Uint8Array());
    const padded = new Uint8Array(data.length + BLOCK);
    padded.set(data);
    padded.set(new Uint8Array(padding), data.length);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, padded));
  };
  const ecb = async (data: Bytes): Promise<Bytes> => {
    const plain = await cbc(data, new Uint8Array(BLOCK));
    for (let at = BLOCK; at < plain.length; at += 1) plain[at] = (plain[at] ?? 0) ^ (data[at - BLOCK] ?? 0);
    return plain;
  };
  return { cbc, ecb };
}
