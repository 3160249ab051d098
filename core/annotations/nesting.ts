/**
 * Returns how deeply objects and lists lie in each other in a text of JSON, without parsing it; `enough` ends the count.
 * For a text that is no JSON it is some number.
 */
export function nestingOf(json: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < json.length && deepest <= enough; at++) {
    const character = json.charCodeAt(at);
    if (isInString) {
      if (character === 0x5c) at++;
      else if (character === 0x22) isInString = false;
    } else if (character === 0x22) isInString = true;
    else if (character === 0x7b || character === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (character === 0x7d || character === 0x5d) depth--;
  }
  return deepest;
}
