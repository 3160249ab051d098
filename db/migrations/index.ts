import type { Database } from 'better-sqlite3';
import { begin } from './001-begin.ts';
import { search } from './002-search.ts';
import { secondReader } from './003-second-reader.ts';
import { archive } from './004-archive.ts';
import { merge } from './005-merge.ts';
import { agreement } from './006-agreement.ts';
import { signedWords } from './007-signed-words.ts';
import { settledVerdict } from './008-settled-verdict.ts';
import { knownBy } from './009-known-by.ts';
import { ledger } from './010-ledger.ts';
import { signingKeys } from './011-signing-keys.ts';
import { sealed } from './012-sealed.ts';
import { sources } from './013-sources.ts';
import { proofTicks } from './014-proof-ticks.ts';
import { calculations } from './015-calculations.ts';
import { fingerprints } from './016-fingerprints.ts';
import { notTheSame } from './017-not-the-same.ts';

/** Every migration in order: number n brings a library from format n - 1 to n. */
export const migrations: readonly ((db: Database) => void)[] = [
  begin,
  search,
  secondReader,
  archive,
  merge,
  agreement,
  signedWords,
  settledVerdict,
  knownBy,
  ledger,
  signingKeys,
  sealed,
  sources,
  proofTicks,
  calculations,
  fingerprints,
  notTheSame,
];
