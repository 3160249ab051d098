import type { galley as english } from '../en/galley.ts';
import type { WordsLike } from '../messages.ts';

export const galley = {
  'galley.name': 'Drukproef',
  'galley.text': 'Tekst van ‘{title}’',
  'galley.older': 'Dit is versie {version}. De nieuwste is versie {newest}, geladen {at}.',
  'galley.droppedClaims':
    '{n} {n, plural, one {bewering} other {beweringen}} uit versie {from} {n, plural, one {staat} other {staan}} niet in deze tekst.',
  'galley.droppedClaimsDisagreed':
    'Daarover {n, plural, one {staat} other {staan}} daar nog {n} {n, plural, one {onenigheid} other {onenigheden}} open.',
  'galley.droppedClaimsUnticked':
    '{n} {n, plural, one {bewering} other {beweringen}} uit versie {from} {n, plural, one {is} other {zijn}} zonder vinkje meegekomen.',
  'galley.droppedClaimsShow': 'Tonen…',
  'galley.giveTitle': 'Titel geven…',
  'galley.toNewest': 'Naar de nieuwste',
  'galley.words': '{words} {words, plural, one {woord} other {woorden}}',
  'galley.aside': 'geen artikeltekst',
  'galley.asideHint': 'Maak er artikeltekst van',
  'galley.nothingToClear': 'In deze zin staat al een bewering, of er hoeft niets gemarkeerd.',
  'galley.noClaim': 'Gemarkeerd: hier geen bewering',
  'galley.noClaimGone': 'Markering weggehaald',
  'galley.noQuotation': 'Er is geen citaat meer: in elk staat een bewering, of het is gemarkeerd als zonder.',
  'galley.noneUntouched': 'Geen zin is onbehandeld.',

  'strip.name':
    'Kaart van het artikel: {open} {open, plural, one {bewering} other {beweringen}} open, {untouched} {untouched, plural, one {zin} other {zinnen}} onbehandeld',

  'sentence.claimed': 'Heeft een bewering',
  'sentence.noClaim': 'Gemarkeerd: hier geen bewering',
  'sentence.untouched': 'Onbehandeld',

  'find.count': '{at} van {count}',
  'find.none': 'niet gevonden',

  'remark.title': 'Opmerkingen uit het document',
  'remark.mark': '{n} {n, plural, one {opmerking} other {opmerkingen}} uit het document',
  'remark.nobody': 'Zonder naam',
  'remark.place': 'Naar de plaats',

  'droppedClaims.title': 'Beweringen die in versie {from} achterbleven',
  'droppedClaims.titleNone': 'Achtergebleven beweringen',
  'droppedClaims.hint':
    'Ze staan in hun oudere versie zoals ze waren. Druk op een bewering om erheen te gaan.',
  'droppedClaims.first':
    'Dit is de eerste versie van het artikel: er gaat er geen aan vooraf waarin beweringen konden achterblijven.',
  'droppedClaims.none':
    'Elke bewering uit versie {from} staat in deze tekst, met de vinkjes of opnieuw beoordeeld.',
  'droppedClaims.gone': 'De zin is weg',
  'droppedClaims.changed': 'De woorden zijn gewijzigd',
  'droppedClaims.unticked': 'Meegekomen zonder vinkje: de zin eromheen is gewijzigd',
  'droppedClaims.leans': 'Meegekomen zonder vinkje: ze bouwt voort op een zin die gewijzigd is',
  'droppedClaims.repeats':
    'Meegekomen zonder vinkje: de woorden staan er meermaals, en niets zegt welke bedoeld zijn',
  'droppedClaims.disagreed': 'er is een open onenigheid over',
  'droppedClaims.goTo': 'Bewering {number} van versie {from}, {verdict}',
  'droppedClaims.now': 'Nu:',
} satisfies WordsLike<typeof english>;
