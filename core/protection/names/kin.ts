/** How family names end that differ for a husband, a wife and a daughter, without accents; each language's by itself. */
const LITHUANIAN = /(?:iene|aite|yte|ute|iute|as|is|ys|us|a|o|io|ui|e)(?:s)?$/;
const LITHUANIAN_HERS = /(?:iene|aite|yte|ute)s?$/;
const NORDIC = /(?:ar|s|u)?(?:son|sen|dottir|dotter|datter)(?:ar|ur)?$/;
const NORDIC_HERS = /(?:dottir|dotter|datter)(?:ur)?$/;
/** Nováková typed without its accents: Novák, where it is no Russian name of Ivan's. */
const HERS_OF_HIS = /^(.{5,})ov(?:a|e|ou)$/;
/** A shorter beginning is that of too many names. */
const LEAST = 4;

/** True for the name that a husband, a wife or a daughter of the family has: Kazlauskienė and Kazlauskas, Sigurðardóttir and Sigurðsson. */
export function isKin(one: string, other: string): boolean {
  if (one.slice(0, LEAST) !== other.slice(0, LEAST)) return false;
  const shares = (ending: RegExp, hers: RegExp) => {
    if (!hers.test(one) && !hers.test(other)) return false;
    const [left, right] = [one, other].map((name) => (ending.test(name) ? name.replace(ending, '') : null));
    return left !== null && left !== undefined && left === right && left.length >= LEAST;
  };
  return (
    shares(LITHUANIAN, LITHUANIAN_HERS) ||
    shares(NORDIC, NORDIC_HERS) ||
    [one, other].some((name, at) => HERS_OF_HIS.exec(name)?.[1] === [other, one][at])
  );
}
