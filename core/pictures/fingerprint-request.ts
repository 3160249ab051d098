import { z } from '../kernel/zod.ts';
import { FINGERPRINT_BYTES } from './fingerprint.ts';

/** What the reader is asked for: what a picture looks like. */
export interface FingerprintRequest {
  /** The file's name. */
  name: string | null;
  bytes: Uint8Array;
  fingerprint: true;
}

const Bits = z.instanceof(Uint8Array).refine(({ length }) => length === FINGERPRINT_BYTES);

/** What the reader answers: see Fingerprint. */
export const MadeFingerprint = z.object({ bits: Bits, mirrored: Bits, detail: z.int().min(0).max(100) });
export type MadeFingerprint = z.infer<typeof MadeFingerprint>;

/** The longer side that a picture is drawn with before its fingerprint is taken, in pixels. */
export const FINGERPRINT_SIDE = 512;
