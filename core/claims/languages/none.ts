import { lexicon } from '../lexicon.ts';
import { reportClasses, wordClasses, type ClaimPack, type ReportClass, type WordClass } from './pack.ts';

/** What holds in all languages: figures in digits, quotation marks, names. No words. */
export const unknown: ClaimPack = {
  language: 'und',
  verbSecond: false,
  reportedFor: 0,
  duty: /^$/u,
  hedgeRules: [],
  sourceNoun: null,
  postShift: 0,
  finiteForm: null,
  participle: null,
  elided: null,
  enclitic: null,
  afterNoun: null,
  frontedForm: null,
  incise: false,
  nounCapitals: false,
  pastForm: null,
  inquiry: null,
  futureForm: null,
  reportedForm: null,
  parted: {},
  words: lexicon(Object.fromEntries(wordClasses.map((name) => [name, ''])) as Record<WordClass, string>),
  reports: lexicon(
    Object.fromEntries(reportClasses.map((name) => [name, ''])) as Record<ReportClass, string>,
  ),
  numbers: {
    decimal: '.',
    numbers: {},
    multipliers: {},
    approximate: '',
    ranges: [],
    percent: ['%'],
    per: [],
    months: [],
    weekdays: [],
    days: {},
    years: {},
    notUnits: '',
  },
};
