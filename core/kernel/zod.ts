import { config, z } from 'zod';

// Compiled schemas need eval, which the pages' policy forbids: zod would try it, fail, and leave an error in the console.
config({ jitless: true });

export { z };
