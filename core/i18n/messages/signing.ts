import type { SigningState } from '../../key-calls.ts';
import type { KeyState } from '../../identity/known-key.ts';
import type { Messages } from './message.ts';

/** Keys that sign, and whether what leaves is signed. */
export const signing = {
  'signing.title': { en: 'Signing keys', nl: 'Sleutels' },
  'signing.hint': {
    en: 'Your case files and reports are signed with a key that never leaves this computer. Six words are its fingerprint. Have a colleague read theirs to you once, by voice or on paper, and confirm the key: what they sign then carries their name.',
    nl: 'Uw dossiers en rapporten worden ondertekend met een sleutel die deze computer nooit verlaat. Zes woorden zijn de vingerafdruk ervan. Laat een collega die van de eigen sleutel één keer voorlezen, of op papier geven, en bevestig die sleutel: wat die collega ondertekent, staat dan op naam.',
  },
  'signing.toKeys': { en: 'Signing keys…', nl: 'Sleutels…' },
  'signing.since': { en: '{state}, first seen on {date}', nl: '{state}, voor het eerst gezien op {date}' },
  'signing.list': { en: 'Keys that sign', nl: 'Sleutels die ondertekenen' },
  'signing.none': {
    en: 'No colleague’s key is known yet. It comes with the first case file or report of theirs that you open.',
    nl: 'Er is nog geen sleutel van een collega bekend. Die komt er zodra u een dossier of rapport opent dat een collega ondertekend heeft.',
  },
  'signing.state.own': { en: 'this computer’s', nl: 'van deze computer' },
  'signing.state.unconfirmed': { en: 'not confirmed', nl: 'niet bevestigd' },
  'signing.state.confirmed': { en: 'confirmed by {by}', nl: 'bevestigd door {by}' },
  'signing.state.revoked': { en: 'revoked by {by}', nl: 'ingetrokken door {by}' },
  'signing.confirm': { en: 'Confirm', nl: 'Bevestigen' },
  'signing.confirmOf': { en: 'Confirm the key of {name}', nl: 'De sleutel van {name} bevestigen' },
  'signing.revoke': { en: 'Revoke', nl: 'Intrekken' },
  'signing.revokeOf': { en: 'Revoke the key of {name}', nl: 'De sleutel van {name} intrekken' },
  'signing.askConfirm': {
    en: 'Did {name} read you these six words, in this order?',
    nl: 'Heeft {name} u deze zes woorden voorgelezen, in deze volgorde?',
  },
  'signing.yesConfirm': { en: 'They are the same', nl: 'Ze zijn hetzelfde' },
  'signing.askRevoke': {
    en: 'Files signed with this key are then no longer shown as {name}’s, older ones neither. Do this when the computer was lost.',
    nl: 'Bestanden die met deze sleutel ondertekend zijn, staan dan niet meer als van {name} vermeld, ook oudere niet. Doe dit als de computer kwijt is.',
  },
  'signing.askReplace': {
    en: 'Files signed with this key are then no longer shown as yours. The next signature makes another key, which your colleagues must confirm.',
    nl: 'Bestanden die met deze sleutel ondertekend zijn, staan dan niet meer als van u vermeld. De volgende handtekening maakt een andere sleutel, die uw collega’s moeten bevestigen.',
  },
  'signing.yesRevoke': { en: 'Revoke the key', nl: 'De sleutel intrekken' },
  'signing.why.noChecker': {
    en: 'Nothing is signed: nobody has said who is checking. Give a name under Checker.',
    nl: 'Er wordt niets ondertekend: niemand heeft gezegd wie er controleert. Geef een naam op onder Checker.',
  },
  'signing.why.noKeyStore': {
    en: 'Nothing is signed: there is no place to keep a private key in. Give the library a passphrase, or install a key store (GNOME Keyring or KWallet), log in again and start Tickmark.',
    nl: 'Er wordt niets ondertekend: er is geen plek om een geheime sleutel in te bewaren. Geef de bibliotheek een wachtwoordzin, of installeer een sleutelbos (GNOME Keyring of KWallet), log opnieuw in en start Tickmark.',
  },
  'signing.why.keyLocked': {
    en: 'Nothing is signed: what keeps the key did not open. Unlock the library or the system’s key store, and try again.',
    nl: 'Er wordt niets ondertekend: wat de sleutel bewaart, ging niet open. Ontgrendel de bibliotheek of de sleutelbos van het systeem en probeer het opnieuw.',
  },
  'signing.willBe': { en: 'Will be signed by {name}.', nl: 'Wordt ondertekend door {name}.' },
  'signing.willBeBeside': {
    en: 'Will be signed by {name}: the signature goes into a file beside it (.sig).',
    nl: 'Wordt ondertekend door {name}: de handtekening komt in een bestand ernaast (.sig).',
  },
  'signing.saved': { en: 'Saved and signed', nl: 'Bewaard en ondertekend' },
  'signing.savedAs': { en: 'Saved and signed, {size}', nl: 'Bewaard en ondertekend, {size}' },
  'signing.willNot': {
    en: 'Will not be signed: Settings, Signing keys says why.',
    nl: 'Wordt niet ondertekend: bij Instellingen, Sleutels staat waarom.',
  },
  'signing.willNotNameless': {
    en: 'Will not be signed: a signature would say whose it is.',
    nl: 'Wordt niet ondertekend: een handtekening zou zeggen van wie hij is.',
  },
} satisfies Messages &
  Record<`signing.why.${Exclude<SigningState['status'], 'ready'>}`, Messages[string]> &
  Record<`signing.state.${KeyState}`, Messages[string]>;
