import type { ReasonCode } from '../../detect/analysis.ts';
import type { Messages } from '../messages.ts';

/** Why a claim was suggested, a sentence for each reason; {words} are the article's own. */
export const picked = {
  'picked.figure': 'a figure: {words}',
  'picked.money': 'a sum of money: {words}',
  'picked.percentage': 'a percentage: {words}',
  'picked.quantity': 'a quantity: {words}',
  'picked.comparison': 'a comparison: {words}',
  'picked.superlative': 'a superlative: {words}',
  'picked.trend': 'a change: {words}',
  'picked.event': 'an event: {words}',
  'picked.eventPlaceTime': 'an event with a name and a time: {words}',
  'picked.cause': 'a cause: {words}',
  'picked.law': 'a law or rule: {words}',
  'picked.position': 'a position that somebody holds: {words}',
  'picked.forecast': 'a forecast: {words}',
  'picked.identity': 'who or what somebody is: {words}',
  'picked.image': 'an image or video: {words}',
  'picked.name': 'a name: {words}',
  'picked.quotation': 'a quotation',
  'picked.attributed': 'somebody says it: {words}',
  'picked.unnamedSource': 'the source is not named: {words}',
  'picked.hedged': 'the text keeps its distance: {words}',
  'picked.caveat': 'the text itself says that it is not confirmed',
  'picked.noAnswer': 'the text itself says that somebody whom it is about did not answer',
  'picked.part': 'one of several claims in its sentence',
  'picked.opinion': 'lower, because it sounds like an opinion',
  'picked.call': 'lower, because it sounds like a call or a wish',
} satisfies Messages & Record<`picked.${ReasonCode}`, string>;
