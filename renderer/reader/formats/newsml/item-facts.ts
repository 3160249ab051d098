import { childOf, elementsIn, textOf, type XmlElement } from '../../shared/xml/element.ts';
import { spacedText } from '../../shared/wire/nitf-content.ts';
import { wireMoment } from '../../shared/wire/moment.ts';

/** Readers of what NewsML-G2 items (IPTC NAR) have in common. Each returns null if nothing is said. */

/** An attribute without white space round it; null if it is not there or empty. */
export function attribute(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes.get(name)?.trim() ?? '';
  return value === '' ? null : value;
}

/** Texts of the elements of a name below `parent`, in order. */
export function texts(parent: XmlElement | null, tag: string): string[] {
  if (parent === null) return [];
  return elementsIn(parent, tag)
    .map(spacedText)
    .filter((text) => text !== null);
}

/** A party or place: its name, else its literal, else the code of its qcode (nprov:REUTERS), else its address's host. */
export function nameOf(party: XmlElement | null): string | null {
  if (party === null) return null;
  const name = childOf(party, 'name');
  return (
    (name === null ? null : spacedText(name)) ??
    attribute(party, 'literal') ??
    codeOf(party) ??
    hostOf(attribute(party, 'uri'))
  );
}

/** Its name alone: a code is no person's name. */
export function properName(party: XmlElement): string | null {
  const name = childOf(party, 'name');
  return name === null ? attribute(party, 'literal') : spacedText(name);
}

function codeOf(party: XmlElement): string | null {
  const code = attribute(party, 'qcode')?.replace(/^[^:]*:/u, '') ?? '';
  return code === '' ? null : code;
}

function hostOf(uri: string | null): string | null {
  if (uri === null || !/^https?:\/\//iu.test(uri) || !URL.canParse(uri)) return null;
  return new URL(uri).hostname.replace(/^www\./u, '');
}

/** The publishing status by its code, address or word. */
export function statusCode(status: XmlElement | null): string | null {
  if (status === null) return null;
  return attribute(status, 'qcode') ?? attribute(status, 'uri') ?? attribute(status, 'literal');
}

/** The first of the elements of these names that holds a date. */
export function momentOf(parent: XmlElement | null, ...tags: string[]): string | null {
  for (const tag of tags) {
    const element = childOf(parent, tag);
    const moment = element === null ? null : wireMoment(textOf(element));
    if (moment !== null) return moment;
  }
  return null;
}

/** Returns text that was encoded in base64, which is UTF-8 in XML; nothing if it is not. */
export function decodedBase64(base64: string): string {
  const clean = base64.replace(/[^A-Za-z0-9+/]+/gu, '');
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean;
  return new TextDecoder().decode(Uint8Array.from(atob(whole), (character) => character.charCodeAt(0)));
}
