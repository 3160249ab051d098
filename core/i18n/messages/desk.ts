import type { Messages } from './message.ts';

export const desk = {} satisfies Messages;
