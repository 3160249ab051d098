import { z } from 'zod';

/** The environment variable that holds them. */
export const DEV_VARIABLE = 'TICKMARK_DEV';

/** The line on standard error by which the app says that its window has the desk in it. */
export const DESK_LOADED = 'tickmark-dev: the desk is loaded';

/** The settings that the development script passes to the app. */
export const DevSettings = z.object({
  /** The address of the server that the desk comes from: http://127.0.0.1:5173 */
  server: z.url(),
  /** The word that the desk's policy knows the server's inline scripts and styles by. */
  nonce: z.string(),
  /** Whether DevTools open with the window. */
  devTools: z.boolean(),
});
export type DevSettings = z.infer<typeof DevSettings>;
