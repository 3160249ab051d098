import { JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import { SuperBox } from '@trustnxt/c2pa-ts/jumbf';
import {
  ActionAssertion,
  DataHashAssertion,
  IngredientAssertion,
  ManifestStore,
  ValidationStatusCode,
  type Manifest,
  type ValidationResult,
} from '@trustnxt/c2pa-ts/manifest';
import type { Credentials } from '../../../core/model/picture/credentials.ts';
import { shownText } from './said.ts';

type Found = Extract<Credentials, { state: 'found' }>;

const MAX_LINE = 300;
const MOST_ACTIONS = 50;
const MOST_PROBLEMS = 20;

/** The code for a part of the picture that the signer left out of what was signed; the standard has none. */
const LEFT_OUT = 'assertion.dataHash.additionalExclusions';

/** Returns the Content Credentials of a JPEG or a PNG, and whether they hold. Never throws. */
export async function readCredentials(given: Uint8Array): Promise<Credentials> {
  const bytes = new Uint8Array(given);
  try {
    const asset = JPEG.canRead(bytes) ? new JPEG(bytes) : new PNG(bytes);
    const box = asset.getManifestJUMBF();
    if (box === undefined) return { state: 'none' };
    const store = ManifestStore.read(SuperBox.fromBuffer(new Uint8Array(box)));
    const manifest = store.getActiveManifest();
    if (manifest === undefined) return { state: 'damaged' };
    const result = await store.validate(asset);
    const leavesMoreOut = !coversAll(manifest, asset.getHashExclusionRange());
    const said = saidIn(manifest, result);
    // Where the platform has no such keys, the library takes the signature for a wrong one.
    if (!(await canBeVerified(manifest)))
      return {
        state: 'found',
        ...said,
        proof: 'unproved',
        problems: [ValidationStatusCode.AlgorithmUnsupported],
      };
    return { state: 'found', ...said, ...proofOf(result, leavesMoreOut) };
  } catch {
    return { state: 'damaged' };
  }
}

async function canBeVerified({ signature }: Manifest): Promise<boolean> {
  if (signature?.signatureData.algorithm?.alg.name !== 'Ed25519') return true;
  return crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify']).then(
    () => true,
    () => false,
  );
}

/** What shows that something was changed, or signed by another key. */
const FAILS: readonly string[] = [
  ValidationStatusCode.ClaimSignatureMismatch,
  ValidationStatusCode.AssertionDataHashMismatch,
  ValidationStatusCode.AssertionHashedURIMismatch,
  ValidationStatusCode.HashedURIMismatch,
];

/** What has to be shown for credentials to hold. Whether a signer is trusted is not: the library says that of anybody. */
const NEEDED: readonly string[] = [
  ValidationStatusCode.ClaimSignatureValidated,
  ValidationStatusCode.AssertionHashedURIMatch,
  ValidationStatusCode.AssertionDataHashMatch,
];

function proofOf(
  { isValid, statusEntries }: ValidationResult,
  leavesMoreOut: boolean,
): Pick<Found, 'proof' | 'problems'> {
  const wrong = statusEntries.filter(({ success }) => success !== true).map(({ code }) => String(code));
  const shown = new Set<string>(
    statusEntries.filter(({ success }) => success === true).map(({ code }) => code),
  );
  const missing = NEEDED.filter((code) => !shown.has(code));
  const problems = [...new Set([...wrong, ...(leavesMoreOut ? [LEFT_OUT] : [])])].slice(0, MOST_PROBLEMS);
  if (wrong.some((code) => FAILS.includes(code))) return { proof: 'fails', problems };
  if (isValid && problems.length === 0 && missing.length === 0) return { proof: 'holds', problems: [] };
  return { proof: 'unproved', problems };
}

/** Whether nothing but the credentials themselves was left out of what was signed. */
function coversAll({ assertions }: Manifest, own: { start: number; length: number }): boolean {
  const hashes = assertions?.getHardBindings().filter((one) => one instanceof DataHashAssertion) ?? [];
  return hashes.every(({ exclusions }) =>
    exclusions.every(({ start, length }) => start >= own.start && start + length <= own.start + own.length),
  );
}

function saidIn(
  { claim, signature, assertions }: Manifest,
  { statusEntries }: ValidationResult,
): Omit<Found, 'state' | 'proof' | 'problems'> {
  const certificate = signature?.signatureData.certificate;
  const all = assertions?.assertions ?? [];
  const isStamped = statusEntries.some(
    ({ code, success }) => code === ValidationStatusCode.TimeStampValidated && success === true,
  );
  const generator = [claim?.claimGeneratorName, claim?.claimGeneratorVersion].filter(Boolean).join(' ');
  return {
    signer:
      certificate === undefined
        ? null
        : { subject: nameIn(certificate.subjectName), issuer: nameIn(certificate.issuerName) },
    generator: line(generator),
    title: line(claim?.title),
    stampedAt: isStamped ? line(signature?.signatureData.timestamp?.toISOString()) : null,
    actions: all
      .filter((one) => one instanceof ActionAssertion)
      .flatMap(({ actions }) => actions)
      .slice(0, MOST_ACTIONS)
      .map(({ action, softwareAgent, digitalSourceType }) => ({
        action: line(action) ?? '?',
        agent: line(typeof softwareAgent === 'string' ? softwareAgent : softwareAgent?.name),
        sourceType: line(digitalSourceType?.split('/').at(-1)),
      })),
    ingredients: all
      .filter((one) => one instanceof IngredientAssertion)
      .flatMap(({ title }) => line(title) ?? [])
      .slice(0, MOST_ACTIONS),
  };
}

/** The name and the organisation that a certificate says, or all of it where it says neither. */
function nameIn(name: { getField(field: string): string[]; toString(): string }): string {
  const parts = ['CN', 'O'].flatMap((field) => name.getField(field));
  return line([...new Set(parts)].join(', ')) ?? line(name.toString()) ?? '?';
}

function line(text: unknown): string | null {
  const shown = shownText(text);
  return shown === '' ? null : [...shown].slice(0, MAX_LINE / 2).join('');
}
