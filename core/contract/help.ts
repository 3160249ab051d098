import { About } from '../model/about.ts';
import { z } from '../kernel/zod.ts';

const Nothing = z.object({});

/** The calls of the Help menu; part of the contract. */
export const helpCalls = {
  'app.about': { input: Nothing, output: About },
  /** Shows the file with Chromium's licences in its folder. */
  'app.showChromiumLicences': { input: Nothing, output: Nothing },
  /** Opens the guide in a window of its own, or brings that to the front. */
  'app.openGuide': { input: Nothing, output: Nothing },
} as const;
