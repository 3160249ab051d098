import type { SigningState } from '../../contract/signing-keys.ts';
import type { KeyState } from '../../identity/known-key.ts';
import type { Messages } from '../messages.ts';

/** Keys that sign, and whether what leaves is signed. */
export const signing = {
  'signing.title': 'Signing keys',
  'signing.hint':
    'Your case files and reports are signed with a key that never leaves this computer. Six words are its fingerprint. Have a colleague read theirs to you once, by voice or on paper, and confirm the key: what they sign then carries their name.',
  'signing.toKeys': 'Signing keys…',
  'signing.since': '{state}, first seen on {date}',
  'signing.list': 'Keys that sign',
  'signing.none':
    'No colleague’s key is known yet. It comes with the first case file or report of theirs that you open.',
  'signing.state.own': 'this computer’s',
  'signing.state.unconfirmed': 'not confirmed',
  'signing.state.confirmed': 'confirmed by {by}',
  'signing.state.revoked': 'revoked by {by}',
  'signing.confirm': 'Confirm',
  'signing.confirmOf': 'Confirm the key of {name}',
  'signing.revoke': 'Revoke',
  'signing.revokeOf': 'Revoke the key of {name}',
  'signing.askConfirm': 'Did {name} read you these six words, in this order?',
  'signing.yesConfirm': 'They are the same',
  'signing.askRevoke':
    'Files signed with this key are then no longer shown as {name}’s, older ones neither. Do this when the computer was lost.',
  'signing.askReplace':
    'Files signed with this key are then no longer shown as yours. The next signature makes another key, which your colleagues must confirm.',
  'signing.yesRevoke': 'Revoke the key',
  'signing.why.noChecker': 'Nothing is signed: nobody has said who is checking. Give a name under Checker.',
  'signing.why.noKeyStore':
    'Nothing is signed, because there is no safe place for a private key. Give the library a passphrase, or install a key store (GNOME Keyring or KWallet), log in again and start Tickmark.',
  'signing.why.keyLocked':
    'Nothing is signed, because the key could not be opened. Unlock the library or the system’s key store, and try again.',
  'signing.willBe': 'Will be signed by {name}.',
  'signing.willBeBeside': 'Will be signed by {name}: the signature goes into a file beside it (.sig).',
  'signing.saved': 'Saved and signed',
  'signing.savedAs': 'Saved and signed, {size}',
  'signing.willNot': 'Will not be signed: Settings, Signing keys says why.',
  'signing.willNotNameless': 'Will not be signed: a signature would say whose it is.',
} satisfies Messages &
  Record<`signing.why.${Exclude<SigningState['status'], 'ready'>}`, string> &
  Record<`signing.state.${KeyState}`, string>;
