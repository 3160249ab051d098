import { BAR } from '../../../protection/redaction.ts';
import { webAddress } from '../../web-address.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Returns text for HTML, inside elements and quoted attributes alike: nothing in it can begin or end a tag, an
 * attribute or a character reference. Control characters, which HTML forbids, become U+FFFD.
 */
export function escape(text: string): string {
  return text.replace(/[&<>"'\p{Cc}]/gu, (character) => {
    return ENTITIES[character] ?? (character === '\n' || character === '\t' ? character : '\uFFFD');
  });
}

/** Returns a BCP 47 tag as the value of a lang attribute: empty, HTML's word for unknown, for 'und'. */
export function langValue(tag: string): string {
  return tag === 'und' ? '' : escape(tag);
}

/** Returns the address of a link that may be followed, escaped; null for anything but http and https. */
export function linkAddress(link: string): string | null {
  const address = webAddress(link);
  return address === null ? null : escape(address);
}

/** Returns a checker's words for HTML, with the bars of redaction drawn; `label` is what a bar says. */
export function prose(text: string, label: string): string {
  if (!text.includes(BAR)) return escape(text);
  return text.split(BAR).map(escape).join(bar(label));
}

/** Returns the black bar: one width whatever it covers, its words set in it so that it can be heard and copied. */
export function bar(label: string): string {
  return `<span class="redacted">${escape(label)}</span>`;
}

/** Returns an address as a link; one that may not be followed, or that has a bar in it, as `words` write it. */
export function webLink(text: string, words: (text: string) => string): string {
  const address = linkAddress(text);
  if (address === null) return words(text);
  return `<a href="${address}" rel="noopener noreferrer">${escape(text)}</a>`;
}

/** Returns a whole hash, in groups, so that a line can break between them and a person can read them out. */
export function hashCode(hex: string): string {
  return `<code class="hash">${(hex.match(/.{1,8}/g) ?? []).map(escape).join('<wbr>')}</code>`;
}
