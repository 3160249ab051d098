import type { Region } from './piece.ts';

/** The facts about an element that tell what part of a page it is. */
export interface ElementFacts {
  readonly tag: string;
  readonly role: string;
  /** Class and id. */
  readonly names: string;
}

/** Never the article, or so small that it cannot be. */
const FURNITURE = /^(?:nav|footer|button|menu|select|label|search)$/;
const FURNITURE_ROLE =
  /^(?:navigation|contentinfo|search|menu|menubar|toolbar|alert|alertdialog|button|tablist)$/;
/** Round an article, but at times a whole page is in one: systems that make pages as one form, stories in a dialog. */
const ASIDE = /^(?:aside|form|dialog|fieldset)$/;
const ASIDE_ROLE = /^(?:banner|complementary|dialog|form)$/;
const CAPTION = /^(?:figcaption|caption)$/;
const CAPTION_NAME =
  /(?:^|[\s_-])(?:wp-)?(?:caption|photo-?credit|image-?credit|bijschrift|bildunterschrift|l[ée]gende)(?:[\s_-]|$)/i;
/** Names that pages give to what is not the article. Only a hint: see in-article.ts for when it counts. */
const HINT =
  /cookie|consent|gdpr|byline|by-line|dateline|writtenby|(?:post|article|story|entry|p)[-_]+authors?(?:[\s_-]|$)|(?:^|[\s_-])(?:newsletter|nieuwsbrief|share|sharing|social|related|gerelateerd|recommend(?:ed|ations?)?|promo|sponsored|advert(?:isement|s)?|ads?|paywall|subscri(?:be|ption)|comments?|reacties|breadcrumbs?|toolbar|popup|modal|overlay|outbrain|taboola|read-?more|lees-?ook|most-?read|tags)(?:[\s_-]|$)/i;

/** Returns what part of a page an element begins, or null where it begins none. */
export function regionOf({ tag, role, names }: ElementFacts): Region | null {
  if (CAPTION.test(tag) || (tag !== 'figure' && CAPTION_NAME.test(names))) return 'caption';
  if (FURNITURE.test(tag) || FURNITURE_ROLE.test(role)) return 'furniture';
  if (/^(?:html|body|main|article)$/.test(tag)) return null;
  return ASIDE.test(tag) || ASIDE_ROLE.test(role) || HINT.test(names) ? 'hinted' : null;
}
