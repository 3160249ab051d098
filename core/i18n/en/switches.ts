import type { Messages } from '../messages.ts';

/** What is said on the terminal of a start that is refused. It stands alone: nothing else is read before it. */
export const switchMessages = {
  'switches.refused':
    'Tickmark was not started: {name} is not a switch that it knows, or one that opens it to other programs or weakens what protects it. Start it without; `tickmark help` lists what it takes.',
  'switches.variable':
    'Tickmark was not started: the environment variable {name} has its windows write down what they hold. Start it without: env -u {name} tickmark',
} satisfies Messages;
