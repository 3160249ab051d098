import { addBody } from './parse-html.ts';

/**
 * Elements that run, embed, hide or stand in for something: gone with all that is in them. None holds text that is seen. Players
 * and sources for a kind of screen also make Chromium keep their document for as long as the page lives.
 */
const ACTIVE =
  'script, style, template, noscript, svg, iframe, frame, frameset, object, embed, applet, portal, video, audio, source, noembed, noframes, link, base, meta, annotation, annotation-xml';

/** Attributes that run or fetch. Every handler is one, whatever its event is called. */
const ACTIVE_ATTRIBUTES =
  '//@*[starts-with(name(), "on") or name() = "src" or name() = "srcset" or name() = "srcdoc" or name() = "poster" or name() = "background" or name() = "action" or name() = "formaction" or name() = "ping" or name() = "is"]';
/** A relative address, or one of a scheme that only leads somewhere. */
const PLAIN_LINK = /^\s*(?:https?:|mailto:|[^:]*$|[^:/?#]*[/?#])/iu;

/**
 * Takes out of an inert document what could run or fetch if it ever came into a page, before other code works on it.
 * It never comes there: see docs/decisions/006-no-purifier.md for what holds, of which this is the second lock. What
 * stays is in the same place as before, so that nothing of the text is lost.
 */
export function disarm(document: Document): void {
  for (const element of document.querySelectorAll(ACTIVE)) element.remove();
  addBody(document);
  const found = document.evaluate(
    ACTIVE_ATTRIBUTES,
    document,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  for (let at = 0; at < found.snapshotLength; at += 1) {
    const attribute = found.snapshotItem(at);
    if (attribute instanceof Attr) attribute.ownerElement?.removeAttributeNode(attribute);
  }
  for (const link of document.querySelectorAll('a[href], area[href]'))
    if (!PLAIN_LINK.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
}
