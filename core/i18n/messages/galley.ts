import type { SentenceState } from '../../coverage.ts';
import type { Messages } from './message.ts';

/** The words of the galley: the text, what stands beside it, finding in it, and what a newer version left behind. */
export const galley = {
  'galley.name': { en: 'Galley', nl: 'Drukproef' },
  'galley.text': { en: 'Text of “{title}”', nl: 'Tekst van ‘{title}’' },
  'galley.older': {
    en: 'This is version {version}. The newest is version {newest}, loaded {at}.',
    nl: 'Dit is versie {version}. De nieuwste is versie {newest}, geladen {at}.',
  },
  'galley.left': {
    en: '{n} {n|claim|claims} of version {from} {n|is|are} not in this text.',
    nl: '{n} {n|bewering|beweringen} uit versie {from} {n|staat|staan} niet in deze tekst.',
  },
  'galley.leftDisagreed': {
    en: '{n} {n|disagreement|disagreements} on {n|that|those} {n|is|are} open there.',
    nl: 'Daarover {n|staat|staan} daar nog {n} {n|onenigheid|onenigheden} open.',
  },
  'galley.leftUnticked': {
    en: '{n} {n|claim|claims} of version {from} came along without {n|its tick|their ticks}.',
    nl: '{n} {n|bewering|beweringen} uit versie {from} {n|is|zijn} zonder vinkje meegekomen.',
  },
  'galley.leftShow': { en: 'Show…', nl: 'Tonen…' },
  'galley.giveTitle': { en: 'Give the title…', nl: 'Titel geven…' },
  'galley.toNewest': { en: 'Go to the newest', nl: 'Naar de nieuwste' },
  'galley.words': { en: '{words} {words|word|words}', nl: '{words} {words|woord|woorden}' },
  'galley.aside': { en: 'not article text', nl: 'geen artikeltekst' },
  'galley.asideHint': { en: 'Make it article text', nl: 'Maak er artikeltekst van' },
  'galley.nothingToClear': {
    en: 'There is a claim in this sentence already, or it needs no mark.',
    nl: 'In deze zin staat al een bewering, of er hoeft niets gemarkeerd.',
  },
  'galley.noClaim': { en: 'Marked: no claim here', nl: 'Gemarkeerd: hier geen bewering' },
  'galley.noClaimGone': { en: 'Mark taken away', nl: 'Markering weggehaald' },
  'galley.noQuotation': {
    en: 'No quotation is left: each has a claim, or is marked as holding none.',
    nl: 'Er is geen citaat meer: in elk staat een bewering, of het is gemarkeerd als zonder.',
  },
  'galley.noneUntouched': { en: 'No sentence is untouched.', nl: 'Geen zin is onbehandeld.' },

  'strip.name': {
    en: 'Map of the article: {open} {open|claim|claims} open, {untouched} {untouched|sentence|sentences} untouched',
    nl: 'Kaart van het artikel: {open} {open|bewering|beweringen} open, {untouched} {untouched|zin|zinnen} onbehandeld',
  },

  'sentence.claimed': { en: 'Has a claim', nl: 'Heeft een bewering' },
  'sentence.noClaim': { en: 'Marked: no claim here', nl: 'Gemarkeerd: hier geen bewering' },
  'sentence.untouched': { en: 'Untouched', nl: 'Onbehandeld' },

  'find.count': { en: '{at} of {count}', nl: '{at} van {count}' },
  'find.none': { en: 'not found', nl: 'niet gevonden' },

  'remark.title': { en: 'Comments that came with the document', nl: 'Opmerkingen uit het document' },
  'remark.mark': {
    en: '{n} {n|comment|comments} that came with the document',
    nl: '{n} {n|opmerking|opmerkingen} uit het document',
  },
  'remark.nobody': { en: 'No name', nl: 'Zonder naam' },
  'remark.place': { en: 'Go to its place', nl: 'Naar de plaats' },

  'left.title': {
    en: 'Claims left behind in version {from}',
    nl: 'Beweringen die in versie {from} achterbleven',
  },
  'left.titleNone': { en: 'Claims left behind', nl: 'Achtergebleven beweringen' },
  'left.hint': {
    en: 'They stand in version {from} as they were. Press one to go to it.',
    nl: 'Ze staan in versie {from} zoals ze waren. Druk op een bewering om erheen te gaan.',
  },
  'left.first': {
    en: 'This is the first version of the article: there is none before it that claims could be left in.',
    nl: 'Dit is de eerste versie van het artikel: er gaat er geen aan vooraf waarin beweringen konden achterblijven.',
  },
  'left.none': {
    en: 'Every claim of version {from} is in this text, with its ticks or ticked anew.',
    nl: 'Elke bewering uit versie {from} staat in deze tekst, met de vinkjes of opnieuw beoordeeld.',
  },
  'left.gone': { en: 'Its sentence is gone', nl: 'De zin is weg' },
  'left.changed': { en: 'Its words have changed', nl: 'De woorden zijn gewijzigd' },
  'left.unticked': {
    en: 'Came along without its tick: the sentence round it has changed',
    nl: 'Meegekomen zonder vinkje: de zin eromheen is gewijzigd',
  },
  'left.disagreed': { en: 'a disagreement on it is open', nl: 'er is een open onenigheid over' },
  'left.goTo': {
    en: 'Claim {number} of version {from}, {verdict}',
    nl: 'Bewering {number} van versie {from}, {verdict}',
  },
  'left.now': { en: 'Now:', nl: 'Nu:' },
} satisfies Messages & Record<`sentence.${SentenceState}`, Messages[string]>;
