import type { agreement as english } from '../en/agreement.ts';
import type { WordsLike } from '../messages.ts';

export const agreement = {
  'agreement.title': 'Overeenstemming van onafhankelijke controles',
  'agreement.fromMerge': 'Hoever u het eens bent…',
  'agreement.saidVerdict': 'dat het gezegd is: {verdict}',
  'agreement.none':
    'Niemand heeft beweringen van dit artikel gecontroleerd zonder te zien wat een ander vond. Maak een dossier zonder oordelen, laat het door iemand anders controleren en voeg het samen: dan ziet u hier in hoeverre u het eens bent.',
  'agreement.pair': '{first} en {second}',
  'agreement.unseen':
    '{first} en {second} hebben elk {n} {n, plural, one {bewering} other {beweringen}} beoordeeld zonder te zien wat de ander vond.',
  'agreement.saidUnseen':
    'Of het gezegd is, hebben ze elk van {n} {n, plural, one {bewering} other {beweringen}} beoordeeld.',
  'agreement.agree': 'Ze zijn het eens over {agreed} van {n}: {percent}% (95%-interval {low}% tot {high}%).',
  'agreement.kappa': 'Cohens kappa is {kappa}; 1 is altijd hetzelfde, 0 niet meer dan door toeval.',
  'agreement.kappaNone': 'Cohens kappa zegt hier niets: beiden gaven elke bewering hetzelfde oordeel.',
  'agreement.only':
    'Alleen {first} beoordeelde nog {a} {a, plural, one {bewering} other {beweringen}}, alleen {second} {b}.',
  'agreement.onlyOne': 'Alleen {name} beoordeelde nog {n} {n, plural, one {bewering} other {beweringen}}.',
  'agreement.rowsColumns': 'Rijen: wat {first} vond. Kolommen: wat {second} vond.',
  'agreement.differences': 'Waar ze verschillen',
  'agreement.noDifferences': 'Ze verschillen nergens.',
  'agreement.so': 'Dat het zo is',
  'agreement.said': 'Dat het gezegd is',
  'agreement.tick': 'Vinkje',
  'agreement.standing': 'Stand',
  'agreement.open': 'niet opgelost',
  'agreement.settled': 'opgelost door {who}: {how}',
  'agreement.settledAs': 'opgelost door {who}, nu {verdict}: {how}',
  'agreement.openCount': '{n} {n, plural, one {verschil is} other {verschillen zijn}} niet opgelost.',
  'agreement.firstChecker': 'de ene controleur',
  'agreement.secondChecker': 'de andere',
  'agreement.agreedOf': '{agreed} van {n}',
  'agreement.interval': '95%-interval {low}–{high}%',
  'agreement.kappaName': 'Cohens kappa',
  'agreement.kappaNothing': 'zegt niets: maar één oordeel',
  'agreement.chance': '1 altijd hetzelfde, 0 door toeval',
  'agreement.goTo': 'Naar bewering {number}',
  'agreement.wouldSetSaid': 'Zou dat het gezegd is zetten op: {verdict}',
  'agreement.foundSaidAlike': '{name} vond ongezien hetzelfde over of het gezegd is',
  'agreement.foundSaid': '{who} vond ongezien hetzelfde over of het gezegd is, {when}: {verdict}',
  'agreement.disagreesSaid': '{who} is het oneens over of het gezegd is, {when}: moet zijn {verdict}',
  'agreement.unseenBy': 'Gezet zonder het eerste oordeel te hebben gezien',
} satisfies WordsLike<typeof english>;
