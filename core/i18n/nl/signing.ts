import type { signing as english } from '../en/signing.ts';
import type { WordsLike } from '../messages.ts';

export const signing = {
  'signing.title': 'Sleutels',
  'signing.hint':
    'Uw dossiers en rapporten worden ondertekend met een sleutel die deze computer nooit verlaat. Zes woorden zijn de vingerafdruk ervan. Laat een collega die van de eigen sleutel één keer voorlezen, of op papier geven, en bevestig die sleutel: wat die collega ondertekent, staat dan op naam.',
  'signing.toKeys': 'Sleutels…',
  'signing.since': '{state}, voor het eerst gezien op {date}',
  'signing.list': 'Sleutels die ondertekenen',
  'signing.none':
    'Er is nog geen sleutel van een collega bekend. Die komt er zodra u een dossier of rapport opent dat een collega ondertekend heeft.',
  'signing.state.own': 'van deze computer',
  'signing.state.unconfirmed': 'niet bevestigd',
  'signing.state.confirmed': 'bevestigd door {by}',
  'signing.state.revoked': 'ingetrokken door {by}',
  'signing.confirm': 'Bevestigen',
  'signing.confirmOf': 'De sleutel van {name} bevestigen',
  'signing.revoke': 'Intrekken',
  'signing.revokeOf': 'De sleutel van {name} intrekken',
  'signing.askConfirm': 'Heeft {name} u deze zes woorden voorgelezen, in deze volgorde?',
  'signing.yesConfirm': 'Ze zijn hetzelfde',
  'signing.askRevoke':
    'Bestanden die met deze sleutel ondertekend zijn, staan dan niet meer als van {name} vermeld, ook oudere niet. Doe dit als de computer kwijt is.',
  'signing.askReplace':
    'Bestanden die met deze sleutel ondertekend zijn, staan dan niet meer als van u vermeld. De volgende handtekening maakt een andere sleutel, die uw collega’s moeten bevestigen.',
  'signing.yesRevoke': 'De sleutel intrekken',
  'signing.why.noChecker':
    'Er wordt niets ondertekend: niemand heeft gezegd wie er controleert. Geef een naam op onder Checker.',
  'signing.why.noKeyStore':
    'Er wordt niets ondertekend: er is geen plek om een geheime sleutel in te bewaren. Geef de bibliotheek een wachtwoordzin, of installeer een sleutelbos (GNOME Keyring of KWallet), log opnieuw in en start Tickmark.',
  'signing.why.keyLocked':
    'Er wordt niets ondertekend: wat de sleutel bewaart, ging niet open. Ontgrendel de bibliotheek of de sleutelbos van het systeem en probeer het opnieuw.',
  'signing.willBe': 'Wordt ondertekend door {name}.',
  'signing.willBeBeside':
    'Wordt ondertekend door {name}: de handtekening komt in een bestand ernaast (.sig).',
  'signing.saved': 'Bewaard en ondertekend',
  'signing.savedAs': 'Bewaard en ondertekend, {size}',
  'signing.willNot': 'Wordt niet ondertekend: bij Instellingen, Sleutels staat waarom.',
  'signing.willNotNameless': 'Wordt niet ondertekend: een handtekening zou zeggen van wie hij is.',
} satisfies WordsLike<typeof english>;
