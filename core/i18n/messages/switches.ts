import type { Messages } from './message.ts';

/** What is said on the terminal of a start that is refused. It stands alone: nothing else is read before it. */
export const switchMessages = {
  'switches.refused': {
    en: 'Tickmark was not started: {name} is not a switch that it knows, or one that opens it to other programs or weakens what protects it. Start it without; `tickmark help` lists what it takes.',
    nl: 'Tickmark is niet gestart: {name} is geen schakeloptie die het kent, of een die het opent voor andere programma’s of de bescherming verzwakt. Start zonder; `tickmark help` noemt wat wel kan.',
  },
  'switches.variable': {
    en: 'Tickmark was not started: the environment variable {name} has its windows write down what they hold. Start it without: env -u {name} tickmark',
    nl: 'Tickmark is niet gestart: door de omgevingsvariabele {name} schrijven de vensters op wat erin staat. Start zonder: env -u {name} tickmark',
  },
} satisfies Messages;
