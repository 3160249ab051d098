import type { Standing } from '../../identity/signature-standing.ts';
import type { Messages } from '../messages.ts';

/** Who signed a file, and how far that is known. */
export const signature = {
  'signature.unsigned': 'Not signed.',
  'signature.broken':
    'The signature does not fit: the file was changed after it was signed, or the signature is of another file.',
  'signature.newer': 'Signed in a way that this version does not know: a newer Tickmark can say by whom.',
  'signature.own': 'Signed by {name}, with a key of this computer.',
  'signature.confirmed': 'Signed by {name} (confirmed).',
  'signature.unconfirmed': 'Signed by an unconfirmed key of {name}: {words}.',
  'signature.otherKey':
    'Signed with another key than before for {name}: {words}. Ask {name} before you trust it.',
  'signature.otherName':
    'Signed in the name of {name}, with a key that is known as that of {knownAs}: {words}.',
  'signature.revoked': 'Signed with a key of {name} that was revoked: {words}. Do not trust it.',
} satisfies Messages & Record<`signature.${Standing}`, string>;
