import type { Messages } from '../messages.ts';

/** What is said on the terminal of a start that is refused. It stands alone: nothing else is read before it. */
export const switchMessages = {
  'switches.refused':
    'Tickmark did not start, because {name} is a switch that it does not know, or one that opens it to other programs or weakens its protection. Start it without that switch; `tickmark help` lists the allowed ones.',
  'switches.variable':
    'Tickmark did not start, because the environment variable {name} makes its windows write down their contents. Start it without: env -u {name} tickmark',
} satisfies Messages;
