// Vitest runs this before each file of tests; a hook in a helper would belong to the first file alone that loads it.
import fc from 'fast-check';
import { afterEach } from 'vitest';
import { loadAllWords } from '../../core/i18n/load-words.ts';
import { cleanUp } from './clean-up.ts';

// Every run uses the same values, so that a test's result does not depend on luck. `npm run hunt` tries other values.
fc.configureGlobal({ seed: Number(process.env['TICKMARK_SEED'] ?? 20_261_129) });

afterEach(cleanUp);
await loadAllWords();
