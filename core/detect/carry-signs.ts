import type { ClaimPack } from '../language/parts/claims.ts';
import type { Unit } from './figures/unit.ts';

/** How near its beginning a sentence says who must do something. */
const OPENING = 20;

/** Returns true where a sentence's verb forms show that a report goes on: er sei, sie hätten, zij zouden, il aurait. */
export function goesOn(unit: Unit, pack: ClaimPack): boolean {
  if (pack.reportedForm === null) return false;
  return anyForm(unit, pack.reportedForm) || isSupposed(unit, pack);
}

/** Returns true where a verb form belongs to reported speech and to nothing else. */
export function strictly(unit: Unit, pack: ClaimPack): boolean {
  return pack.strictForm !== null && anyForm(unit, pack.strictForm);
}

/** Returns true where a sentence outside quotation marks says what others must do, which a paper only reports. */
export function isHeld(unit: Unit, pack: ClaimPack): boolean {
  const { tokens, classes } = unit;
  if (tokens.at(-1)?.text === '?' || unit.quoted.some(Boolean)) return false;
  if (classes.has(0, 'pronoun') || tokens[0]?.kind !== 'word') return false;
  return tokens.slice(1, OPENING).some(({ lower }) => pack.duty.test(lower));
}

function anyForm(unit: Unit, form: RegExp): boolean {
  return unit.tokens.some(
    (token, at) =>
      token.kind === 'word' && !token.capital && unit.quoted[at] !== true && form.test(token.lower),
  );
}

/** soll … haben: a hedge that needs company. */
function isSupposed(unit: Unit, { hedgeRules }: ClaimPack): boolean {
  return hedgeRules.some(({ word, onlyWith, carriesWith }) => {
    if (onlyWith === undefined) return false;
    const at = unit.tokens.findIndex(({ lower }) => word.test(lower));
    return (
      at >= 0 && unit.tokens.slice(at).some(({ lower }) => onlyWith.test(lower) || carriesWith?.test(lower))
    );
  });
}
