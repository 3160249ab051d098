import type { Messages } from './message.ts';

export const report = {} satisfies Messages;
