import type { Messages } from './message.ts';

/** What is said of how two checkers agree, on the desk, in reports and on the command line. */
export const agreement = {
  'agreement.title': {
    en: 'Agreement of independent checks',
    nl: 'Overeenstemming van onafhankelijke controles',
  },
  'agreement.fromMerge': { en: 'How far you agree…', nl: 'Hoever u het eens bent…' },
  'agreement.saidVerdict': {
    en: 'that it was said: {verdict}',
    nl: 'dat het gezegd is: {verdict}',
  },
  'agreement.none': {
    en: 'Nobody has checked claims of this article without seeing what another had found. Make a case file without verdicts, have it checked by somebody else, and merge it: then you see here how far you agree.',
    nl: 'Niemand heeft beweringen van dit artikel gecontroleerd zonder te zien wat een ander vond. Maak een dossier zonder oordelen, laat het door iemand anders controleren en voeg het samen: dan ziet u hier in hoeverre u het eens bent.',
  },
  'agreement.pair': { en: '{first} and {second}', nl: '{first} en {second}' },
  'agreement.unseen': {
    en: '{first} and {second} each decided {n} {n|claim|claims} without seeing what the other had found.',
    nl: '{first} en {second} hebben elk {n} {n|bewering|beweringen} beoordeeld zonder te zien wat de ander vond.',
  },
  'agreement.saidUnseen': {
    en: 'Whether it was said they each decided of {n} {n|claim|claims}.',
    nl: 'Of het gezegd is, hebben ze elk van {n} {n|bewering|beweringen} beoordeeld.',
  },
  'agreement.agree': {
    en: 'They agree on {agreed} of {n}: {percent}% (95% interval {low}% to {high}%).',
    nl: 'Ze zijn het eens over {agreed} van {n}: {percent}% (95%-interval {low}% tot {high}%).',
  },
  'agreement.kappa': {
    en: 'Cohen’s kappa is {kappa}; 1 is always the same, 0 no more than by chance.',
    nl: 'Cohens kappa is {kappa}; 1 is altijd hetzelfde, 0 niet meer dan door toeval.',
  },
  'agreement.kappaNone': {
    en: 'Cohen’s kappa says nothing here: both gave every claim the same verdict.',
    nl: 'Cohens kappa zegt hier niets: beiden gaven elke bewering hetzelfde oordeel.',
  },
  'agreement.only': {
    en: 'Only {first} decided {a} more {a|claim|claims}, only {second} {b}.',
    nl: 'Alleen {first} beoordeelde nog {a} {a|bewering|beweringen}, alleen {second} {b}.',
  },
  'agreement.onlyOne': {
    en: 'Only {name} decided {n} more {n|claim|claims}.',
    nl: 'Alleen {name} beoordeelde nog {n} {n|bewering|beweringen}.',
  },
  'agreement.rowsColumns': {
    en: 'Rows: what {first} found. Columns: what {second} found.',
    nl: 'Rijen: wat {first} vond. Kolommen: wat {second} vond.',
  },
  'agreement.differences': { en: 'Where they differ', nl: 'Waar ze verschillen' },
  'agreement.noDifferences': { en: 'They differ on nothing.', nl: 'Ze verschillen nergens.' },
  'agreement.so': { en: 'That it is so', nl: 'Dat het zo is' },
  'agreement.said': { en: 'That it was said', nl: 'Dat het gezegd is' },
  'agreement.tick': { en: 'Tick', nl: 'Vinkje' },
  'agreement.standing': { en: 'Standing', nl: 'Stand' },
  'agreement.open': { en: 'not settled', nl: 'niet opgelost' },
  'agreement.settled': { en: 'settled by {who}: {how}', nl: 'opgelost door {who}: {how}' },
  'agreement.settledAs': {
    en: 'settled by {who}, now {verdict}: {how}',
    nl: 'opgelost door {who}, nu {verdict}: {how}',
  },
  'agreement.openCount': {
    en: '{n} {n|difference is|differences are} not settled.',
    nl: '{n} {n|verschil is|verschillen zijn} niet opgelost.',
  },
  'agreement.firstChecker': { en: 'one checker', nl: 'de ene controleur' },
  'agreement.secondChecker': { en: 'the other', nl: 'de andere' },
  'agreement.agreedOf': { en: '{agreed} of {n}', nl: '{agreed} van {n}' },
  'agreement.interval': {
    en: '95% interval {low}–{high}%',
    nl: '95%-interval {low}–{high}%',
  },
  'agreement.kappaName': { en: 'Cohen’s kappa', nl: 'Cohens kappa' },
  'agreement.kappaNothing': {
    en: 'says nothing: one verdict only',
    nl: 'zegt niets: maar één oordeel',
  },
  'agreement.chance': {
    en: '1 always the same, 0 by chance',
    nl: '1 altijd hetzelfde, 0 door toeval',
  },
  'agreement.goTo': { en: 'Go to claim {number}', nl: 'Naar bewering {number}' },
  'agreement.wouldSetSaid': {
    en: 'Would set that it was said to: {verdict}',
    nl: 'Zou dat het gezegd is zetten op: {verdict}',
  },
  'agreement.foundSaidAlike': {
    en: '{name} found the same of whether it was said, unseen',
    nl: '{name} vond ongezien hetzelfde over of het gezegd is',
  },
  'agreement.foundSaid': {
    en: '{who} found the same of whether it was said, unseen, {when}: {verdict}',
    nl: '{who} vond ongezien hetzelfde over of het gezegd is, {when}: {verdict}',
  },
  'agreement.disagreesSaid': {
    en: '{who} disagrees on whether it was said, {when}: should be {verdict}',
    nl: '{who} is het oneens over of het gezegd is, {when}: moet zijn {verdict}',
  },
  'agreement.unseenBy': {
    en: 'Set without having seen the first verdict',
    nl: 'Gezet zonder het eerste oordeel te hebben gezien',
  },
} satisfies Messages;
