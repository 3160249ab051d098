import { CASE_FORMAT, CaseManifest, type CaseFacts } from '../../../core/casefile/manifest.ts';
import type { CaseContents } from '../../../core/casefile/contents.ts';
import { caseLimits } from '../../../core/casefile/limits.ts';
import {
  attachmentName,
  contentsFrom,
  isMemberName,
  SIGNATURE_MEMBER,
} from '../../../core/casefile/members.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { readSignature, signatureText, type Signature } from '../../../core/identity/signature.ts';
import { readZip, type Zip } from '../../../core/kernel/zip/read-zip.ts';
import { z } from '../../../core/kernel/zod.ts';
import { sha256 } from '../../../db/crypto/hash.ts';

/** The contents of a case file whose members match the manifest. */
export interface UnpackedCase {
  facts: CaseFacts;
  contents: CaseContents;
  /** The bytes of its files, by hash. */
  files: Map<string, Uint8Array>;
  /** Its signature as it was read, and the SHA-256 of the manifest that it must be over; null for one that has none. */
  signed: { signature: Signature | 'newer' | null; sha256: string } | null;
}

/** The first version of case files that can have a signature. */
const FIRST_SIGNED = 2;

const Named = z.object({ format: z.literal('tickmark-case') });

/** What every form of case files has in its manifest. */
const AnyManifest = z.object({
  ...Named.shape,
  formatVersion: z.int().min(1),
  app: z.object({ version: z.string().max(50) }),
});

/**
 * Reads a case file's ZIP. It must have exactly the members that the manifest names, and the signature, each with the
 * right size and hash. checkCase checks the contents, and checkSignature the signature. Throws caseDamaged,
 * caseNewer, fileArchive, fileBomb, markupRefused.
 */
export function unpackCase(bytes: Uint8Array): UnpackedCase {
  const zip = openZip(bytes);
  const text = (name: string): string => decoded(name, readMember(zip, name));
  const first = readMember(zip, 'manifest.json');
  const manifest = manifestIn(decoded('manifest.json', first));
  const named = new Set(['manifest.json', ...manifest.members.map(({ name }) => name)]);
  if (named.size !== manifest.members.length + 1) throw damaged('manifest.json');
  const maySign = manifest.formatVersion >= FIRST_SIGNED;
  for (const name of zip.names)
    if (!named.has(name) && !(maySign && name === SIGNATURE_MEMBER)) throw damaged(name);
  const members = new Map<string, Uint8Array>();
  for (const { name, size, sha256: hash } of manifest.members) {
    if (!isMemberName(name)) throw damaged(name);
    const member = readMember(zip, name);
    if (member.byteLength !== size || sha256(member) !== hash) throw damaged(name);
    members.set(name, member);
  }
  const contents = readContents((name) => decoded(name, members.get(name)));
  const signature = maySign && zip.names.includes(SIGNATURE_MEMBER) ? text(SIGNATURE_MEMBER) : null;
  return {
    facts: manifest,
    contents,
    files: filesOf(contents, members),
    signed:
      signature === null
        ? null
        : { signature: readSignature(signature, signatureText), sha256: sha256(first) },
  };
}

function openZip(bytes: Uint8Array): Zip {
  try {
    return readZip(bytes, caseLimits);
  } catch (thrown) {
    throw asCase(thrown);
  }
}

function readMember(zip: Zip, name: string): Uint8Array {
  try {
    const bytes = zip.read(name);
    if (bytes === null) throw damaged(name);
    return bytes;
  } catch (thrown) {
    throw asCase(thrown);
  }
}

/** Turns an error about a ZIP file into one about a case file. */
function asCase(thrown: unknown): unknown {
  if (!(thrown instanceof TickmarkError)) return thrown;
  if (thrown.code === 'fileDamaged') return damaged(String(thrown.detail['problem'] ?? 'ZIP'));
  return thrown.code === 'fileEncrypted' ? damaged('ZIP: encrypted') : thrown;
}

function damaged(problem: string): TickmarkError {
  return new TickmarkError('caseDamaged', { problem });
}

function decoded(name: string, bytes: Uint8Array | undefined): string {
  try {
    if (bytes === undefined) throw damaged(name);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(name);
  }
}

function manifestIn(text: string): CaseManifest {
  const value = parsed(text, 'manifest.json');
  // Other programs' archives can begin with a manifest too.
  if (!Named.safeParse(value).success) throw new TickmarkError('fileArchive', { type: 'ZIP' });
  const any = AnyManifest.safeParse(value);
  if (!any.success) throw damaged('manifest.json');
  if (any.data.formatVersion > CASE_FORMAT)
    throw new TickmarkError('caseNewer', { version: any.data.app.version });
  const manifest = CaseManifest.safeParse(value);
  if (!manifest.success) throw damaged(`manifest.json: ${issueOf(manifest.error)}`);
  return manifest.data;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(name);
  }
}

function readContents(read: (name: string) => string): CaseContents {
  try {
    return contentsFrom(read);
  } catch (thrown) {
    if (thrown instanceof TickmarkError) throw thrown;
    // Invalid JSON, invalid values, and objects nested too deeply for recursion.
    throw damaged(thrown instanceof z.ZodError ? issueOf(thrown) : String(thrown).slice(0, 200));
  }
}

function issueOf({ issues }: z.ZodError): string {
  return issues[0] === undefined ? '' : `${issues[0].path.join('.')}: ${issues[0].message}`;
}

/** The files, each under the hash of what is in it; none but those that the article lists. */
function filesOf(
  { attachments }: CaseContents,
  members: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { hash, size } of attachments) {
    const name = attachmentName(hash);
    const bytes = members.get(name);
    if (bytes?.byteLength !== size || sha256(bytes) !== hash) throw damaged(name);
    files.set(hash, bytes);
  }
  const listed = [...members.keys()].filter((name) => name.startsWith('attachments/')).length;
  if (listed !== files.size) throw damaged('attachments');
  return files;
}
