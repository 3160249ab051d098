import type { Messages } from './message.ts';

export const cli = {} satisfies Messages;
