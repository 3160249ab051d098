/** A policy of Trusted Types: what turns a string into one that the parser takes. */
interface MarkupPolicy {
  createHTML(markup: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): MarkupPolicy;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/**
 * The only place where markup from outside becomes a document. The policy passes it on unchanged, and may: the document
 * that DOMParser makes is inert (scripts do not run, nothing is fetched, HTML 8.5.1), it is never put into a page, and
 * only its text leaves the reader: see docs/decisions/006-no-purifier.md.
 */
function markupPolicy(): MarkupPolicy | null {
  policy ??= {
    made: window.trustedTypes?.createPolicy('reader', { createHTML: (markup) => markup }) ?? null,
  };
  return policy.made;
}

/** Made once, as the page's policy of content allows, when the first markup is parsed. */
let policy: { readonly made: MarkupPolicy | null } | null = null;

/**
 * A document that ever had a video in it is kept by Chromium for as long as the page lives that parsed it, even once the
 * video is gone; one with an audio is not, and nothing here tells the two apart.
 */
const VIDEO = /<(\/?)video(?=[\s/>])/giu;

/** Parses markup into an inert document, of which no element's name hides a property. Videos come out as audios. */
export function parseHtml(markup: string): Document {
  const spared = markup.replace(VIDEO, '<$1audio');
  const made = markupPolicy();
  const document = new DOMParser().parseFromString(
    made === null ? spared : made.createHTML(spared),
    'text/html',
  );
  unname(document);
  addBody(document);
  return document;
}

/** Gives a document without one a body: of a few bytes ('<!doc') the parser makes none, and a frameset is no text. */
function addBody(document: Document): void {
  const root = Document.prototype.querySelector.call(document, 'html') ?? document.createElement('html');
  if (root.parentNode === null) Document.prototype.append.call(document, root);
  if (root.querySelector(':scope > body, :scope > frameset') === null)
    Element.prototype.append.call(root, document.createElement('body'));
}

/** What becomes a property of its document or form by its name (HTML 3.1.7, 4.10.3), and what a form is. */
const NAMED =
  'form, img, input, button, select, textarea, output, object, embed, iframe, fieldset, frameset, frame';

/**
 * Takes the names away by which <img name=body> would stand for document.body, and <input name=firstChild> for a form's
 * first child: all code after this reads what is there.
 */
function unname(document: Document): void {
  for (const element of Document.prototype.querySelectorAll.call(document, NAMED)) {
    Element.prototype.removeAttribute.call(element, 'name');
    Element.prototype.removeAttribute.call(element, 'id');
  }
}

/** Returns text with its character references (&amp;, &euml;) resolved, as they are in a page's text. */
export function withReferences(text: string): string {
  if (!text.includes('&')) return text;
  return parseHtml(`<pre>${text.replaceAll('<', '&lt;')}</pre>`).querySelector('pre')?.textContent ?? text;
}

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
 * Removes from an inert document everything that could run or fetch if it ever came into a page, before other code
 * works on it. It never comes there; this is only a second safeguard (docs/decisions/006-no-purifier.md). The rest
 * stays in its place, so that no text is lost.
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
