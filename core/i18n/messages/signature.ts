import type { Standing } from '../../identity/standing.ts';
import type { Messages } from './message.ts';

/** Who signed a file, and how far that is known. */
export const signature = {
  'signature.unsigned': { en: 'Not signed.', nl: 'Niet ondertekend.' },
  'signature.broken': {
    en: 'The signature does not fit: the file was changed after it was signed, or the signature is of another file.',
    nl: 'De handtekening klopt niet: het bestand is gewijzigd nadat het ondertekend was, of de handtekening hoort bij een ander bestand.',
  },
  'signature.newer': {
    en: 'Signed in a way that this version does not know: a newer Tickmark can say by whom.',
    nl: 'Ondertekend op een manier die deze versie niet kent: een nieuwere Tickmark kan zeggen door wie.',
  },
  'signature.own': {
    en: 'Signed by {name}, with a key of this computer.',
    nl: 'Ondertekend door {name}, met een sleutel van deze computer.',
  },
  'signature.confirmed': { en: 'Signed by {name} (confirmed).', nl: 'Ondertekend door {name} (bevestigd).' },
  'signature.unconfirmed': {
    en: 'Signed by an unconfirmed key of {name}: {words}.',
    nl: 'Ondertekend met een onbevestigde sleutel van {name}: {words}.',
  },
  'signature.otherKey': {
    en: 'Signed with another key than before for {name}: {words}. Ask {name} before you trust it.',
    nl: 'Ondertekend met een andere sleutel dan eerder voor {name}: {words}. Vraag het {name} voordat u erop vertrouwt.',
  },
  'signature.otherName': {
    en: 'Signed in the name of {name}, with a key that is known as that of {knownAs}: {words}.',
    nl: 'Ondertekend op naam van {name}, met een sleutel die bekend is als die van {knownAs}: {words}.',
  },
  'signature.revoked': {
    en: 'Signed with a key of {name} that was revoked: {words}. Do not trust it.',
    nl: 'Ondertekend met een ingetrokken sleutel van {name}: {words}. Vertrouw er niet op.',
  },
} satisfies Messages & Record<`signature.${Standing}`, Messages[string]>;
