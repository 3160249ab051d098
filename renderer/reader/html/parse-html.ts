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
 * only its text leaves the reader.
 */
const policy = window.trustedTypes?.createPolicy('reader', { createHTML: (markup) => markup }) ?? null;

/** Parses markup into an inert document. */
export function parseHtml(markup: string): Document {
  return new DOMParser().parseFromString(policy === null ? markup : policy.createHTML(markup), 'text/html');
}

/** Returns text with its character references (&amp;, &euml;) resolved, as they are in a page's text. */
export function withReferences(text: string): string {
  if (!text.includes('&')) return text;
  return parseHtml(`<pre>${text.replaceAll('<', '&lt;')}</pre>`).querySelector('pre')?.textContent ?? text;
}
