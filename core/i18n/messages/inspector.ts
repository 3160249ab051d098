import type { Messages } from './message.ts';

/** The words of the inspector: what is known of a claim. */
export const inspector = {
  'inspector.keep': { en: 'Keep', nl: 'Houden' },
  'inspector.dismiss': { en: 'Dismiss', nl: 'Verwerpen' },
  'inspector.suggestedBy': {
    en: 'Suggested by the app. A tick keeps it too.',
    nl: 'Voorgesteld door de app. Een vinkje houdt het ook.',
  },
  'inspector.kept': { en: 'Suggested by the app, and kept.', nl: 'Voorgesteld door de app, en gehouden.' },
  'inspector.score': { en: 'score {score}', nl: 'score {score}' },
  'inspector.textSays': { en: 'The text itself says', nl: 'De tekst zegt zelf' },
  'inspector.hedge': {
    en: 'It keeps its distance: “{words}”',
    nl: 'Er wordt een slag om de arm gehouden: “{words}”',
  },
  'inspector.offerNoIndependentAccess': {
    en: 'Unverifiable: no independent access',
    nl: 'Niet te controleren: geen onafhankelijke toegang',
  },
  'inspector.offerNotAnsweredInTime': {
    en: 'Unverifiable: not answered in time',
    nl: 'Niet te controleren: niet op tijd beantwoord',
  },
  'inspector.unnamed': { en: 'source without a name', nl: 'bron zonder naam' },
  'inspector.via': { en: 'passed on by {names}', nl: 'doorgegeven door {names}' },
  'inspector.figures': { en: 'Figures and dates', nl: 'Cijfers en data' },
  'inspector.per': { en: '{value} per {per}', nl: '{value} per {per}' },
  'inspector.about': { en: 'about {value}', nl: 'ongeveer {value}' },
  'inspector.otherFigure': {
    en: 'Elsewhere the text has another figure:',
    nl: 'Elders geeft de tekst een ander cijfer:',
  },
  'inspector.conflicts': { en: 'Figures that do not fit', nl: 'Cijfers die niet bij elkaar passen' },
  'inspector.noPack': {
    en: 'Tickmark has no rules for this language: only figures, quotation marks and names were looked for.',
    nl: 'Voor deze taal heeft Tickmark geen regels: er is alleen naar cijfers, aanhalingstekens en namen gezocht.',
  },
  'inspector.picked': { en: 'Picked because', nl: 'Voorgesteld omdat' },
  'inspector.name': { en: 'Inspector', nl: 'Inspectie' },
  'inspector.sentence': { en: 'This sentence', nl: 'Deze zin' },
  'inspector.selection': { en: 'Selected words', nl: 'Geselecteerde woorden' },
  'inspector.makeSpan': { en: 'These are the claim’s words', nl: 'Dit zijn de woorden van de bewering' },
  'inspector.splitHere': { en: 'Split the claim here', nl: 'De bewering hier splitsen' },
  'inspector.makeSpeaker': { en: 'This is the speaker', nl: 'Dit is de spreker' },
  'inspector.claimHere': { en: 'Select claim {number}', nl: 'Bewering {number} selecteren' },
  'inspector.suggestionHere': { en: 'Select suggestion {number}', nl: 'Voorstel {number} selecteren' },
  'inspector.makeClaim': { en: 'Make a claim of it', nl: 'Maak er een bewering van' },
  'inspector.markNoClaim': { en: 'No claim here', nl: 'Hier geen bewering' },
  'inspector.unmarkNoClaim': {
    en: 'Take the mark “no claim” away',
    nl: 'Markering ‘geen bewering’ weghalen',
  },
  'inspector.notText': { en: 'This paragraph is not article text', nl: 'Deze alinea is geen artikeltekst' },
  'inspector.isText': { en: 'This paragraph is article text', nl: 'Deze alinea is artikeltekst' },
  'inspector.number': { en: 'Claim {number}', nl: 'Bewering {number}' },
  'inspector.kind': { en: 'Kind', nl: 'Soort' },
  'inspector.noKind': { en: 'no kind', nl: 'geen soort' },
  'inspector.whoSaysIt': { en: 'Who says it', nl: 'Wie zegt het' },
  'inspector.cueShown': { en: 'cue “{cue}”', nl: 'signaal ‘{cue}’' },
  'inspector.speaker': { en: 'Speaker', nl: 'Spreker' },
  'inspector.speakerHint': { en: 'Empty: the article’s own voice', nl: 'Leeg: de tekst zelf zegt het' },
  'inspector.cue': { en: 'Words that show it', nl: 'Woorden die dat laten zien' },
  'inspector.cueHint': { en: 'according to…', nl: 'volgens…' },
  'inspector.ticks': { en: 'Ticks', nl: 'Vinkjes' },
  'inspector.speakerFirst': {
    en: 'To tick that it was said, give a speaker first (A).',
    nl: 'Geef eerst een spreker (A) om af te vinken dat het gezegd is.',
  },
  'inspector.missing': { en: 'Still missing', nl: 'Ontbreekt nog' },
  'inspector.reason': { en: 'Why it cannot be verified', nl: 'Waarom niet te controleren' },
  'inspector.chooseReason': { en: 'Choose a reason', nl: 'Kies een reden' },
  'inspector.tried': { en: 'What was tried', nl: 'Wat is geprobeerd' },
  'inspector.wouldSettle': { en: 'What would settle it', nl: 'Wat uitsluitsel zou geven' },
  'inspector.correction': {
    en: 'What the text should say instead',
    nl: 'Wat er in de tekst zou moeten staan',
  },
  'inspector.correctionHint': {
    en: 'Press {key} to write the correction',
    nl: 'Druk op {key} om de correctie te schrijven',
  },
  'inspector.evidence': { en: 'Evidence', nl: 'Bewijs' },
  'inspector.note': { en: 'Note', nl: 'Notitie' },
  'inspector.noteHint': { en: 'For yourself and colleagues', nl: 'Voor uzelf en collega’s' },
  'inspector.saveHint': {
    en: 'Saved when you leave the field · Esc leaves it',
    nl: 'Wordt bewaard als u het veld verlaat · Esc verlaat het',
  },
  'inspector.history': { en: 'History', nl: 'Geschiedenis' },
  'inspector.remove': { en: 'Delete this claim', nl: 'Deze bewering verwijderen' },

  'suggestion.mark': { en: 'suggested', nl: 'voorstel' },

  'missing.confirmed': { en: 'the text says: not confirmed', nl: 'de tekst zegt: niet bevestigd' },

  'claim.numberHint': {
    en: 'Its place in the text. Marking or deleting a claim higher up changes the numbers below it, here and in the next report.',
    nl: 'De plaats in de tekst. Een bewering hogerop markeren of verwijderen verandert de nummers eronder, hier en in het volgende rapport.',
  },
  'claim.andMore': { en: '{claim}, and {n} more on this line', nl: '{claim}, en nog {n} op deze regel' },
  'claim.said': { en: 'Claim {number}, {verdict}', nl: 'Bewering {number}, {verdict}' },
  'claim.ownVoice': { en: 'own voice', nl: 'eigen tekst' },

  'tick.isItSo': { en: 'is it so', nl: 'is het zo' },
  'tick.wasItSaid': { en: 'was it said', nl: 'is het gezegd' },
  'tick.said': { en: 'said', nl: 'gezegd' },

  'field.quote': { en: 'Words', nl: 'Woorden' },

  'date.placeholder': { en: 'day month year', nl: 'dag maand jaar' },
  'date.wrong': {
    en: 'This is no date. Write 24 November 2026, or only 2026.',
    nl: 'Dit is geen datum. Schrijf 24-11-2026, of alleen 2026.',
  },

  'link.title': { en: 'Open this link in the browser?', nl: 'Deze link in de browser openen?' },
  'link.text': {
    en: 'The site {host} will see that somebody looks at this page.',
    nl: 'De site {host} ziet dan dat iemand deze pagina bekijkt.',
  },
  'link.open': { en: 'Open the link', nl: 'Link openen' },
} satisfies Messages;
