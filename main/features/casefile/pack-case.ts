import { zipSync, type Zippable } from 'fflate';
import {
  CASE_FORMAT,
  type CaseFacts,
  type CaseManifest,
  type CaseMember,
} from '../../../core/casefile/manifest.ts';
import type { CaseContents } from '../../../core/casefile/contents.ts';
import { attachmentName, SIGNATURE_MEMBER, textMembers } from '../../../core/casefile/members.ts';
import { signatureText, type Signature } from '../../../core/identity/signature.ts';
import type { BytesOf } from '../../../db/casefile/write.ts';
import { sha256 } from '../../../db/crypto/hash.ts';

const FIRST = 'manifest.json';

/** Signs a manifest by its SHA-256, which stands for the whole case file; null where nobody does. */
export type SignManifest = (contentSha256: string) => Promise<Signature | null>;

/** Nobody signs. */
export const unsignedCase: SignManifest = () => Promise.resolve(null);

/**
 * Returns the ZIP file of a case: the manifest first, with the size and hash of every other member, then its signature where
 * somebody signs. `tell` is called with the bytes of the article's files that are read, after each.
 */
export async function packCase(
  contents: CaseContents,
  facts: CaseFacts,
  bytesOf: BytesOf,
  sign: SignManifest,
  tell: (bytes: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const members = new Map<string, Uint8Array>();
  for (const [name, text] of textMembers(contents)) members.set(name, encoder.encode(text));
  let read = 0;
  for (const { hash, size } of contents.attachments) {
    const bytes = bytesOf(hash);
    if (bytes !== null) members.set(attachmentName(hash), bytes);
    read += size;
    tell(read);
  }
  const manifest: CaseManifest = {
    format: 'tickmark-case',
    formatVersion: CASE_FORMAT,
    ...facts,
    members: [...members].map(([name, bytes]): CaseMember => ({
      name,
      size: bytes.byteLength,
      sha256: sha256(bytes),
    })),
  };
  const mtime = new Date(facts.madeAt);
  const first = encoder.encode(`${JSON.stringify(manifest, null, 1)}\n`);
  const files: Zippable = { [FIRST]: [first, { mtime }] };
  const signature = await sign(sha256(first));
  if (signature !== null) files[SIGNATURE_MEMBER] = [encoder.encode(signatureText(signature)), { mtime }];
  for (const [name, bytes] of members) files[name] = [bytes, { mtime, level: isPacked(name) ? 0 : 6 }];
  return zipSync(files);
}

/** Pictures, recordings and office documents hardly shrink: to try takes long. */
function isPacked(name: string): boolean {
  return name.startsWith('attachments/');
}
