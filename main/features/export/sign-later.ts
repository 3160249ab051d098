import type { Signature } from '../../../core/identity/signature.ts';

/** Signs a hash, in another process where the key is there; null where nobody signs. */
export type SignLater = ((sha256: string) => Promise<Signature | null>) | null;
