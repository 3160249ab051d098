import type { ReasonCode } from '../../claims/analysis.ts';
import type { Messages } from './message.ts';

/** Why a claim was suggested, a sentence for each reason; {words} are the article's own. */
export const picked = {
  'picked.figure': { en: 'a figure: {words}', nl: 'een cijfer: {words}' },
  'picked.money': { en: 'a sum of money: {words}', nl: 'een bedrag: {words}' },
  'picked.percentage': { en: 'a percentage: {words}', nl: 'een percentage: {words}' },
  'picked.quantity': { en: 'a quantity: {words}', nl: 'een hoeveelheid: {words}' },
  'picked.comparison': { en: 'a comparison: {words}', nl: 'een vergelijking: {words}' },
  'picked.superlative': { en: 'a superlative: {words}', nl: 'een overtreffende trap: {words}' },
  'picked.trend': { en: 'a change: {words}', nl: 'een verandering: {words}' },
  'picked.event': { en: 'an event: {words}', nl: 'een gebeurtenis: {words}' },
  'picked.eventPlaceTime': {
    en: 'an event with a name and a time: {words}',
    nl: 'een gebeurtenis met een naam en een tijd: {words}',
  },
  'picked.cause': { en: 'a cause: {words}', nl: 'een oorzaak: {words}' },
  'picked.law': { en: 'a law or rule: {words}', nl: 'een wet of regel: {words}' },
  'picked.position': {
    en: 'a position that somebody holds: {words}',
    nl: 'een standpunt van iemand: {words}',
  },
  'picked.forecast': { en: 'a forecast: {words}', nl: 'een voorspelling: {words}' },
  'picked.identity': { en: 'who or what somebody is: {words}', nl: 'wie of wat iemand is: {words}' },
  'picked.image': { en: 'an image or video: {words}', nl: 'een beeld of video: {words}' },
  'picked.name': { en: 'a name: {words}', nl: 'een naam: {words}' },
  'picked.quotation': { en: 'a quotation', nl: 'een citaat' },
  'picked.attributed': { en: 'somebody says it: {words}', nl: 'iemand zegt het: {words}' },
  'picked.unnamedSource': {
    en: 'the source is not named: {words}',
    nl: 'de bron wordt niet genoemd: {words}',
  },
  'picked.hedged': {
    en: 'the text keeps its distance: {words}',
    nl: 'de tekst houdt een slag om de arm: {words}',
  },
  'picked.caveat': {
    en: 'the text itself says that it is not confirmed',
    nl: 'de tekst zegt zelf dat het niet bevestigd is',
  },
  'picked.noAnswer': {
    en: 'the text itself says that somebody whom it is about did not answer',
    nl: 'de tekst zegt zelf dat iemand over wie het gaat niet antwoordde',
  },
  'picked.part': { en: 'one of several claims in its sentence', nl: 'een van meer beweringen in de zin' },
  'picked.opinion': {
    en: 'lower, because it sounds like an opinion',
    nl: 'lager, omdat het als een mening klinkt',
  },
  'picked.call': {
    en: 'lower, because it sounds like a call or a wish',
    nl: 'lager, omdat het als een oproep of wens klinkt',
  },
} satisfies Messages & Record<`picked.${ReasonCode}`, Messages[string]>;
