import type { Messages } from './message.ts';

/** The words of the list of claims: its filters, suggestions, and several claims at once. */
export const claims = {
  'claims.name': { en: 'Claims', nl: 'Beweringen' },
  'claims.decided': { en: 'Decided', nl: 'Beoordeeld' },
  'claims.noneYet': { en: 'No claims yet', nl: 'Nog geen beweringen' },
  'claims.howToMake': {
    en: 'Go through the text with the arrow keys, or drag over the words.',
    nl: 'Loop met de pijltjestoetsen door de tekst, of sleep over de woorden.',
  },
  'claims.keyMake': { en: 'makes a claim', nl: 'maakt een bewering' },
  'claims.keyNoClaim': { en: 'marks that there is none', nl: 'markeert dat er geen is' },
  'claims.noneOpen': { en: 'No claim is open', nl: 'Er staat geen bewering open' },
  'claims.noneOpenText': {
    en: 'Every claim has a verdict. What is left are the sentences that nobody has touched.',
    nl: 'Elke bewering heeft een oordeel. Wat rest zijn de zinnen die niemand behandeld heeft.',
  },
  'claims.noneMatch': { en: 'No claim fits this filter', nl: 'Geen bewering past bij dit filter' },
  'claims.noMore': { en: 'No more claims this way.', nl: 'Geen beweringen meer in deze richting.' },
  'claims.noMoreOpen': {
    en: 'No more open claims this way.',
    nl: 'Geen open beweringen meer in deze richting.',
  },
  'claims.selectFirst': {
    en: 'Select a claim first: J goes to the next.',
    nl: 'Selecteer eerst een bewering: J gaat naar de volgende.',
  },
  'claims.selectWords': {
    en: 'Select a claim, then the words that it should have.',
    nl: 'Selecteer een bewering en dan de woorden die ze moet hebben.',
  },
  'claims.othersWords': {
    en: 'These words are in claim {number}: it is selected now. Say it again to give them to it.',
    nl: 'Deze woorden staan in bewering {number}: die is nu geselecteerd. Zeg het nog eens om ze aan haar te geven.',
  },
  'claims.suggested': {
    en: '{n} {n|claim|claims} suggested. A tick or a word of yours keeps one; D dismisses it.',
    nl: '{n} {n|bewering|beweringen} voorgesteld. Een vinkje of woord van u houdt er een; D verwerpt.',
  },
  'claims.noneMissing': {
    en: 'No decided claim misses anything.',
    nl: 'Aan geen beoordeelde bewering ontbreekt iets.',
  },
  'claims.outside': { en: 'Selected, not in this list', nl: 'Geselecteerd, niet in deze lijst' },
  'claims.noMoreListed': {
    en: 'No more claims this way in this list.',
    nl: 'Geen beweringen meer in deze richting in deze lijst.',
  },
  'claims.noneDisagreed': {
    en: 'There are no disagreements in this article.',
    nl: 'Er zijn geen onenigheden in dit artikel.',
  },
  'claims.noNext': {
    en: 'There is no claim after this one to join it with.',
    nl: 'Hierna komt geen bewering om mee samen te voegen.',
  },
  'claims.split': { en: 'Split into {n} claims.', nl: 'Gesplitst in {n} beweringen.' },
  'claims.joined': { en: 'Joined into claim {number}.', nl: 'Samengevoegd tot bewering {number}.' },
  'claims.joinedUnticked': {
    en: 'Joined into claim {number}. Its parts were ticked differently: the whole is unchecked.',
    nl: 'Samengevoegd tot bewering {number}. De delen hadden andere vinkjes: het geheel is niet gecontroleerd.',
  },
  'claims.joinedSpeakers': {
    en: 'Its parts had other speakers: the whole is put down to {speaker}.',
    nl: 'De delen hadden andere sprekers: het geheel staat op naam van {speaker}.',
  },
  'claims.noFurther': { en: 'It cannot go further that way.', nl: 'Verder kan het die kant niet op.' },
  'claims.dismissed': { en: 'Suggestion {number} dismissed.', nl: 'Voorstel {number} verworpen.' },
  'claims.suggestKey': { en: 'have claims suggested', nl: 'beweringen laten voorstellen' },
  'claims.renumbered': {
    en: 'Claim {was} is now claim {is}: numbers follow the text.',
    nl: 'Bewering {was} is nu bewering {is}: de nummers volgen de tekst.',
  },
  'claims.removed': { en: 'Deleted claim {number}.', nl: 'Bewering {number} verwijderd.' },
  'claims.verdictReplaced': {
    en: 'Claim {number}: {was} → {is}',
    nl: 'Bewering {number}: {was} → {is}',
  },
  'claims.saidReplaced': {
    en: 'Claim {number}, said: {was} → {is}',
    nl: 'Bewering {number}, gezegd: {was} → {is}',
  },
  'claims.sameSpeaker': {
    en: '{was} is now {is} here. {n} other {n|claim still has|claims still have} {was}.',
    nl: '{was} heet hier nu {is}. {n} andere {n|bewering heeft|beweringen hebben} nog {was}.',
  },
  'claims.sameSpeakerAlso': { en: 'Change {n|it|them} too', nl: 'Ook wijzigen' },

  'filter.evidence': { en: 'Evidence', nl: 'Bewijs' },
  'filter.evidence.some': { en: 'With evidence', nl: 'Met bewijs' },
  'filter.evidence.none': { en: 'Without evidence', nl: 'Zonder bewijs' },
  'filter.missing.any': { en: 'Something', nl: 'Iets' },
  'filter.review': { en: 'Second reader', nl: 'Tweede lezer' },
  'filter.review.disagreed': { en: 'Disagreement', nl: 'Onenigheid' },
  'filter.review.signedOff': { en: 'Signed off', nl: 'Goedgekeurd' },
  'filter.review.waiting': { en: 'To be signed off', nl: 'Nog goed te keuren' },
  'filter.disagreements': { en: 'Disagreements', nl: 'Onenigheden' },
  'filter.name': { en: 'Which claims to list', nl: 'Welke beweringen te tonen' },
  'filter.open': { en: 'Open', nl: 'Open' },
  'filter.all': { en: 'All', nl: 'Alle' },
  'filter.listed': {
    en: 'Filtered: {n} {n|claim|claims}',
    nl: 'Gefilterd: {n} {n|bewering|beweringen}',
  },
  'filter.clear': { en: 'Clear the filter', nl: 'Filter wissen' },
  'filter.more': {
    en: 'Group, or filter by speaker, kind and more',
    nl: 'Groeperen, of filteren op spreker, soort en meer',
  },
  'filter.group': { en: 'Group by', nl: 'Groeperen op' },
  'filter.group.open': { en: 'Open, then decided', nl: 'Open, dan beoordeeld' },
  'filter.group.verdict': { en: 'Verdict', nl: 'Oordeel' },
  'filter.group.speaker': { en: 'Speaker', nl: 'Spreker' },
  'filter.group.kind': { en: 'Kind', nl: 'Soort' },
  'filter.any': { en: 'Any', nl: 'Alle' },
  'filter.speaker': { en: 'Speaker', nl: 'Spreker' },
  'filter.kind': { en: 'Kind', nl: 'Soort' },

  'suggestions.name': { en: 'Suggestions', nl: 'Voorstellen' },
  'suggestions.shown': { en: '{shown} of {of}', nl: '{shown} van {of}' },
  'suggestions.dismissed': { en: '{n} dismissed', nl: '{n} verworpen' },
  'suggestions.dismissedTitle': { en: 'Dismissed suggestions', nl: 'Verworpen voorstellen' },
  'suggestions.bringBack': { en: 'Bring back', nl: 'Terughalen' },

  'several.count': { en: '{n} claims selected', nl: '{n} beweringen geselecteerd' },
  'several.name': { en: 'Selected claims', nl: 'Geselecteerde beweringen' },
  'several.speaker': { en: 'Speaker of all', nl: 'Spreker van alle' },
  'several.setSpeaker': { en: 'Set', nl: 'Zetten' },
  'several.remove': { en: 'Dismiss or delete', nl: 'Verwerpen of verwijderen' },
  'several.clear': { en: 'None', nl: 'Geen' },
  'several.done': { en: 'Changed {n} {n|claim|claims}.', nl: '{n} {n|bewering|beweringen} gewijzigd.' },
} satisfies Messages;
