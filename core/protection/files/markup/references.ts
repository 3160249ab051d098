import { decodeHTML } from 'entities/decode';

/**
 * Returns text with its references to characters resolved as a browser does it: by number and by every name that HTML has, with
 * and without their semicolon.
 */
export function resolved(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** True for an attribute's value that is a place on somebody's machine. */
export function isLocalPath(value: string): boolean {
  return /^\s*(?:[A-Za-z]:[\\/]|\\\\|file:|\/(?:Users|home|Volumes|mnt|media|private)\/)/i.test(value);
}

/** Returns words without the places on a machine that stand among them: in a style, in a list of pictures. */
export function withoutLocal(value: string): string {
  return value.replace(/\bfile:\/{1,3}[^\s"'()<>,]*|\b[A-Za-z]:\\[^\s"'()<>,]*/gi, '');
}
