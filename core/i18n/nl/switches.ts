import type { switchMessages as english } from '../en/switches.ts';
import type { WordsLike } from '../messages.ts';

export const switchMessages = {
  'switches.refused':
    'Tickmark is niet gestart: {name} is geen schakeloptie die het kent, of een die het opent voor andere programma’s of de bescherming verzwakt. Start zonder; `tickmark help` noemt wat wel kan.',
  'switches.variable':
    'Tickmark is niet gestart: door de omgevingsvariabele {name} schrijven de vensters op wat erin staat. Start zonder: env -u {name} tickmark',
} satisfies WordsLike<typeof english>;
