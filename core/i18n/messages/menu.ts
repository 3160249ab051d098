import type { Messages } from './message.ts';

export const menu = {} satisfies Messages;
