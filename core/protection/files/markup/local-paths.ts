/** True for an attribute's value that is a place on somebody's machine. */
export function isLocalPath(value: string): boolean {
  return /^\s*(?:[A-Za-z]:[\\/]|\\\\|file:|\/(?:Users|home|Volumes|mnt|media|private)\/)/i.test(value);
}

/** Returns words without the places on a machine that stand among them: in a style, in a list of pictures. */
export function withoutLocal(value: string): string {
  return value.replace(/\bfile:\/{1,3}[^\s"'()<>,]*|\b[A-Za-z]:\\[^\s"'()<>,]*/gi, '');
}
