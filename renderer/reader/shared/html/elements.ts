import { likenessOf, type Box, type Region } from './piece.ts';

/** The facts about an element that tell what part of a page it is. */
interface ElementFacts {
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

/** Returns what part of a page an element begins, or null if it begins none. */
export function regionOf({ tag, role, names }: ElementFacts): Region | null {
  if (CAPTION.test(tag) || (tag !== 'figure' && CAPTION_NAME.test(names))) return 'caption';
  if (FURNITURE.test(tag) || FURNITURE_ROLE.test(role)) return 'furniture';
  if (/^(?:html|body|main|article)$/.test(tag)) return null;
  return ASIDE.test(tag) || ASIDE_ROLE.test(role) || HINT.test(names) ? 'hinted' : null;
}

/** Elements whose content nobody sees as text: code, alternatives, pictures (with the words drawn in them), controls. */
const UNSEEN = new Set(
  'script style template noscript head title svg canvas iframe frame frameset object embed applet video audio select option datalist textarea input noframes noembed map progress meter'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul button'.split(
    ' ',
  ),
);
/** So many kinds of elements are remembered: a page may make up any number of them. */
const MOST_TAGS = 300;
/** An id of more characters is made of a heading's words: it names what is told there, not what the part is for. */
const LONG_ID = 24;
/** Fields for what newsletters and logins ask for. */
const ASKS = /^(?:email|password|tel)$/i;
/** How microdata and RDFa name the body of an article. */
const BODY = /(?:^|[\s:])articlebody(?:\s|$)/i;

/** What part of a page each element begins that has no attributes. */
const bare = new Map<string, Region | null>();

/** True if an element's text is seen as text. What CSS files hide is not known: nothing is rendered. */
export function isSeen(element: Element, tag: string): boolean {
  return !UNSEEN.has(tag) && !isHidden(element);
}

/** True for an element that begins and ends a run of text. */
export function isBlock(tag: string): boolean {
  return BLOCK.has(tag);
}

/** True for a field in which an address or a password is typed. */
export function asksSomething(element: Element, tag: string): boolean {
  return tag === 'input' && ASKS.test(element.getAttribute('type') ?? '');
}

/** What part of a page an element (of class `names`) begins, or null if it begins none. */
export function partOf(element: Element, tag: string, names: string): Region | null {
  if (element.hasAttributes()) {
    const id = element.id.length <= LONG_ID ? element.id : '';
    return regionOf({ tag, role: element.getAttribute('role') ?? '', names: `${names} ${id}` });
  }
  let region = bare.get(tag);
  if (region === undefined) {
    region = regionOf({ tag, role: '', names: '' });
    if (bare.size < MOST_TAGS) bare.set(tag, region);
  }
  return region;
}

/** The box that a block element of class `names` is, beginning at piece `first`. */
export function boxOf(element: Element, names: string, parent: Box, first: number): Box {
  const tag = element.localName;
  const calls = element.hasAttributes()
    ? `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`
    : '';
  return {
    parent,
    tag,
    likeness: likenessOf(tag, names),
    first,
    end: first,
    asks: false,
    isBody: calls.length > 1 && BODY.test(calls),
  };
}

/**
 * An anchor leads elsewhere, or a script did that before it was disarmed; not one to a place in its page (a note, a
 * chapter: browsers write its whole address when they save it), and not one that is such a place.
 */
export function isLink(anchor: Element): boolean {
  const href = anchor.getAttribute('href');
  if (href === null) return !(anchor.hasAttribute('name') || anchor.id !== '');
  const [, place = ''] = /#(.+)$/u.exec(href) ?? [];
  return place === '' || !(href.startsWith('#') || anchor.ownerDocument.getElementById(place) !== null);
}

export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return element.localName === 'dialog';
  if (element.hasAttribute('hidden')) return true;
  // AMP's elements hold what is seen while they load, or where they cannot.
  if (element.parentElement?.localName.startsWith('amp-') === true)
    if (element.hasAttribute('placeholder') || element.hasAttribute('fallback')) return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style))
    return true;
  return element.localName === 'dialog' && !element.hasAttribute('open');
}

/** True for a row of data: cells without blocks in them. A row with blocks is a page laid out by a table. */
export function isPlainRow(row: Element): boolean {
  return (
    row.querySelector(
      'p, div, h1, h2, h3, h4, h5, h6, ul, ol, pre, table, blockquote, article, section, br',
    ) === null
  );
}
