import { sealOf, type Hash } from '../model/seal.ts';
import { told, type Finding } from './finding.ts';

/** Says whether a file is what its own seal says. */
export function sealFinding(file: string, hash: Hash): Finding {
  const seal = sealOf(file);
  if (seal === null) return { result: 'differs', key: 'verify.noSeal' };
  return told(hash(seal.content) === seal.hash, 'verify.seal', 'verify.sealDiffers');
}
