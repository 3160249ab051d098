import { attachmentName, SIGNATURE_MEMBER, textMembers } from '../../../core/casefile/members.ts';
import {
  type CaseFacts,
  type LeftOut,
  type CaseOptions,
  type CaseManifest,
  type CaseMember,
} from '../../../core/casefile/manifest.ts';
import { caseTooLarge, MAX_CASE_BYTES } from '../../../core/casefile/limits.ts';
import { caseFormatOf, type CaseContents } from '../../../core/casefile/contents.ts';
import { filesToClean, unchangedFiles, type FileFate } from '../../../core/casefile/files.ts';
import { caseRedactionOf } from '../../../core/casefile/case-redaction.ts';
import { makeCase } from '../../../core/casefile/make-case.ts';
import { requireStrong } from '../../../core/casefile/passphrase-strength.ts';
import type { CaseStage } from '../../../core/contract/case-file.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { NearDecision } from '../../../core/protection/redaction.ts';
import { attachmentBytes } from '../../../db/queries/files/attachments.ts';
import { readCase } from '../../../db/casefile/read.ts';
import { checkCase } from '../../../db/casefile/check.ts';
import { deriveId, sha256 } from '../../../db/crypto/hash.ts';
import { nearDecisions } from '../../../db/queries/evidence/near-matches.ts';
import type { Library } from '../../../db/store/open.ts';
import { signatureFits } from '../../../db/identity/signature.ts';
import { cleanFiles, type CleanedFiles } from '../protection/file-cleaning.ts';
import { caseMatches, withDecisions, type Undecided } from '../protection/review.ts';
import { encrypted } from './passphrase.ts';
import { unpackCase } from './unpack-case.ts';
import { zipSync, type Zippable } from 'fflate';
import { signatureText, type Signature } from '../../../core/identity/signature.ts';
import type { BytesOf } from '../../../db/casefile/write.ts';

/** What case file is requested, by whom and when. */
export interface CaseWish {
  articleId: Id;
  options: CaseOptions;
  /** null: not encrypted. */
  passphrase: string | null;
  madeAt: string;
  madeBy: CaseFacts['madeBy'];
  appVersion: string;
  /** What to do with undecided words that look like a protected source. If it is left out, such words are refused. */
  near?: Undecided;
}

/** A case file that was made, read again and checked. */
interface BuiltCase {
  bytes: Uint8Array<ArrayBuffer>;
  leftOut: LeftOut;
}

/** Gets each stage that begins, and how many of how many bytes of the files are packed. */
export type TellStage = (stage: CaseStage, done: number, total: number) => void;

/**
 * Makes a case file of an article, signed if `sign` signs, and opens it again before it is handed out, because a file
 * that cannot be opened is no case file. Throws articleNotFound, reviewNeeded, caseTooLarge, caseDamaged, and
 * passphraseWeak before anything is read.
 */
export async function buildCase(
  library: Pick<Library, 'db'>,
  wish: CaseWish,
  tell: TellStage = () => undefined,
  sign: SignManifest = unsignedCase,
): Promise<BuiltCase> {
  if (wish.passphrase !== null) requireStrong(wish.passphrase);
  tell('gathering', 0, 0);
  const full = readCase(library, wish.articleId);
  const decided = withDecisions(
    caseMatches(library, wish.articleId, wish.options),
    nearDecisions(library.db, wish.articleId),
    wish.near,
  );
  const files = disclosedFiles(library, full, wish.options, decided);
  const means = { hash: sha256, derive: deriveId, files, decided };
  const { contents, leftOut, told, history } = makeCase(full, wish.options, means);
  const { id, title, language } = contents.article;
  const facts: CaseFacts = {
    app: { name: 'Tickmark', version: wish.appVersion },
    madeAt: wish.madeAt,
    madeBy: wish.madeBy,
    article: { id, title, language },
    options: wish.options,
    leftOut: told,
    history,
  };
  const size = contents.attachments.reduce((sum, file) => sum + file.size, 0);
  if (size > MAX_CASE_BYTES) throw caseTooLarge(title, size);
  tell('packing', 0, size);
  const zip = await packCase(
    contents,
    facts,
    (hash) => files.copies.get(hash) ?? attachmentBytes(library.db, hash),
    sign,
    (done) => tell('packing', done, size),
  );
  tell('checking', 0, 0);
  const again = unpackCase(zip);
  checkCase(again.contents, again.facts);
  if (again.signed !== null && !signatureFits(again.signed.signature, 'caseFile', again.signed.sha256))
    throw new TickmarkError('caseDamaged', { problem: SIGNATURE_MEMBER });
  for (const { hash } of contents.attachments)
    if (!again.files.has(hash)) throw new TickmarkError('caseDamaged', { problem: attachmentName(hash) });
  if (wish.passphrase !== null) tell('encrypting', 0, 0);
  const bytes = wish.passphrase === null ? zip : await encrypted(zip, wish.passphrase);
  if (bytes.byteLength > MAX_CASE_BYTES) throw caseTooLarge(title, bytes.byteLength);
  return { bytes, leftOut };
}

/** What is done with the article's files. If everybody may be named, they leave as they are. */
function disclosedFiles(
  library: Pick<Library, 'db'>,
  full: CaseContents,
  options: CaseOptions,
  decided: readonly NearDecision[],
): CleanedFiles {
  if (options.protectedSources) return { ...unchangedFiles, copies: new Map() };
  const hidden = caseRedactionOf(full, options, decided);
  const kept = new Set(full.attachments.map(({ hash }) => hash));
  const bytesOf = (hash: string): Uint8Array | null =>
    kept.has(hash) ? attachmentBytes(library.db, hash) : null;
  const cleaned = cleanFiles(filesToClean(full, hidden), bytesOf, hidden);
  const ofProtected = full.attachments.filter(({ hash }) => hidden.redaction.coversFile(hash));
  const named = ofProtected.map(({ hash }) => [hash, { what: 'leftOut', why: 'named' }] as const);
  return { ...cleaned, of: new Map<string, FileFate>([...cleaned.of, ...named]) };
}

const FIRST = 'manifest.json';

/** Signs a manifest by its SHA-256, which covers the whole case file; null if nobody signs. */
type SignManifest = (contentSha256: string) => Promise<Signature | null>;

/** Nobody signs. */
const unsignedCase: SignManifest = () => Promise.resolve(null);

/**
 * Returns the ZIP file of a case: the manifest first, with the size and hash of every other member, then its
 * signature if somebody signs. After each of the article's files, `tell` gets the bytes that are read.
 */
async function packCase(
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
    formatVersion: caseFormatOf(contents),
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

/** Pictures, recordings and office documents hardly shrink, and trying takes long. */
function isPacked(name: string): boolean {
  return name.startsWith('attachments/');
}
