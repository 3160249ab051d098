import { decodeHTML } from 'entities/decode';

/**
 * Returns text with its references to characters resolved as a browser does it: by number and by every name that HTML has, with
 * and without their semicolon.
 */
export function resolved(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}
