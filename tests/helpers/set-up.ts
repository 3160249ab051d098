// Vitest runs this before each file of tests; a hook in a helper would belong to the first file alone that loads it.
import { afterEach } from 'vitest';
import { cleanUp } from './clean-up.ts';

afterEach(cleanUp);
