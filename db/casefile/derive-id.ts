import type { DeriveId } from '../../core/casefile/merge/entry.ts';
import { sha256 } from '../crypto/hash.ts';

/** Returns an id that follows from another, of the form of every id; the other cannot be told from it. */
export const deriveId: DeriveId = (purpose, from) => {
  const hash = sha256(`tickmark ${purpose} ${from}`);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `7${hash.slice(12, 15)}`,
    `8${hash.slice(15, 18)}`,
    hash.slice(18, 30),
  ];
  return parts.join('-');
};
