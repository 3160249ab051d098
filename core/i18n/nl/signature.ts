import type { signature as english } from '../en/signature.ts';
import type { WordsLike } from '../messages.ts';

export const signature = {
  'signature.unsigned': 'Niet ondertekend.',
  'signature.broken':
    'De handtekening klopt niet: het bestand is gewijzigd nadat het ondertekend was, of de handtekening hoort bij een ander bestand.',
  'signature.newer':
    'Ondertekend op een manier die deze versie niet kent: een nieuwere Tickmark kan zeggen door wie.',
  'signature.own': 'Ondertekend door {name}, met een sleutel van deze computer.',
  'signature.confirmed': 'Ondertekend door {name} (bevestigd).',
  'signature.unconfirmed': 'Ondertekend met een onbevestigde sleutel van {name}: {words}.',
  'signature.otherKey':
    'Ondertekend met een andere sleutel dan eerder voor {name}: {words}. Vraag het {name} voordat u erop vertrouwt.',
  'signature.otherName':
    'Ondertekend op naam van {name}, met een sleutel die bekend is als die van {knownAs}: {words}.',
  'signature.revoked': 'Ondertekend met een ingetrokken sleutel van {name}: {words}. Vertrouw er niet op.',
} satisfies WordsLike<typeof english>;
