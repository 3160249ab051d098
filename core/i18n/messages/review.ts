import type { Messages } from './message.ts';

/** The words of the second reader, and of settling what readers disagree on. */
export const review = {
  'review.title': { en: 'Second reader', nl: 'Tweede lezer' },
  'review.signOff': { en: 'Sign off', nl: 'Goedkeuren' },
  'review.disagree': { en: 'Disagree…', nl: 'Oneens…' },
  'review.decidedBy': {
    en: '{name} decided that. Say why you disagree: it stands beside it until somebody settles it.',
    nl: '{name} heeft dat beoordeeld. Zeg waarom u het oneens bent: dat staat ernaast tot iemand het oplost.',
  },
  'review.alreadyBy': {
    en: '{name} decided that already. Sign it off if you agree.',
    nl: '{name} heeft dat al zo beoordeeld. Keur het goed als u het eens bent.',
  },
  'review.own': {
    en: 'Your own verdict: somebody else signs it off.',
    nl: 'Uw eigen oordeel: iemand anders keurt het goed.',
  },
  'review.signedOffByYou': { en: 'Signed off by you', nl: 'Goedgekeurd door u' },
  'review.signedOffAlready': {
    en: 'You have signed this off already.',
    nl: 'U hebt dit al goedgekeurd.',
  },
  'review.signedOffBy': { en: 'Signed off by {name}', nl: 'Goedgekeurd door {name}' },
  'review.outdated': {
    en: 'Signed off by {name} with other ticks or other words: it must be read again.',
    nl: 'Goedgekeurd door {name} met andere vinkjes of andere woorden: het moet opnieuw gelezen worden.',
  },
  'review.disagreedBy': { en: '{name} disagrees', nl: '{name} is het oneens' },
  'review.wouldSet': { en: 'would set: {verdict}', nl: 'zou zetten: {verdict}' },
  'review.resolvedBy': { en: 'Settled by {name}: {words}', nl: 'Opgelost door {name}: {words}' },
  'review.reason': { en: 'Why', nl: 'Waarom' },
  'review.verdict': { en: 'What it should have', nl: 'Wat het moet zijn' },
  'review.noVerdict': { en: 'not {verdict}', nl: 'anders dan {verdict}' },
  'review.about': { en: 'About', nl: 'Waarover' },
  'review.saidVerdict': { en: 'What the said tick should be', nl: 'Wat het vinkje bij gezegd moet zijn' },
  'review.choose': { en: 'Choose…', nl: 'Kies…' },
  'review.disagreedSaved': {
    en: 'You disagree on claim {number}: it stays open until somebody settles it.',
    nl: 'U bent het oneens over bewering {number}: dat blijft open tot iemand het oplost.',
  },
  'review.disagreedAlready': {
    en: 'You disagree on this claim: take that back first.',
    nl: 'U bent het oneens over deze bewering: neem dat eerst terug.',
  },
  'review.settledVerdict': { en: 'The verdict from now on', nl: 'Het oordeel voortaan' },
  'review.settledSaid': {
    en: 'Whether it was said, from now on',
    nl: 'Of het gezegd is, voortaan',
  },
  'review.chooseVerdict': {
    en: 'Choose what it is from now on.',
    nl: 'Kies wat het voortaan is.',
  },
  'review.stays': { en: 'stays {verdict}', nl: 'blijft {verdict}' },
  'review.becomesFor': {
    en: 'becomes {verdict}, as {name} would have it',
    nl: 'wordt {verdict}, zoals {name} wil',
  },
  'review.becomes': { en: 'becomes {verdict}', nl: 'wordt {verdict}' },
  'review.reopened': { en: 'is open again', nl: 'staat weer open' },
  'review.settledKept': {
    en: 'Claim {number}: settled, it stays {verdict}.',
    nl: 'Bewering {number}: opgelost, het blijft {verdict}.',
  },
  'review.settledChanged': {
    en: 'Claim {number}: settled, it is now {verdict}.',
    nl: 'Bewering {number}: opgelost, het is nu {verdict}.',
  },
  'review.settledAs': { en: 'from then on: {verdict}', nl: 'sindsdien: {verdict}' },
  'review.signedOffSaved': { en: 'Claim {number} signed off.', nl: 'Bewering {number} goedgekeurd.' },
  'review.signOffTakenBack': {
    en: 'Claim {number}: sign-off taken back.',
    nl: 'Bewering {number}: goedkeuring teruggenomen.',
  },
  'review.disagreementTakenBack': {
    en: 'Claim {number}: disagreement taken back.',
    nl: 'Bewering {number}: onenigheid teruggenomen.',
  },
  'review.settle': { en: 'Settle…', nl: 'Oplossen…' },
  'review.resolution': { en: 'How it was settled', nl: 'Hoe het opgelost is' },
  'review.takeBack': { en: 'Take back', nl: 'Terugnemen' },
  'review.save': { en: 'Save', nl: 'Bewaren' },
  'review.cancel': { en: 'Cancel', nl: 'Annuleren' },
  'review.disagreed': { en: 'disagreement', nl: 'onenigheid' },
  'review.signedOff': { en: 'signed off', nl: 'goedgekeurd' },
} satisfies Messages;
