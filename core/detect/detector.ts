import type { Analysis, AnalysisInput, SuggestedClaim } from './analysis.ts';
import { attributedReports } from './reporting/reported-speech.ts';
import { caveatsOf } from './caveats/caveats.ts';
import { conflictsOf } from './figures/conflicts.ts';
import { figureReader } from './figures/figures.ts';
import { claimPack } from '../language/index.ts';
import type { ClaimPack } from '../language/parts/claims.ts';
import { unknown } from '../language/parts/unknown.ts';
import { allFigures, claimsOf, headingClaims } from './scoring/suggest.ts';
import { unitsOf } from './figures/text-unit.ts';

/**
 * Analyses an article. It finds claims with their speakers, how much each should be checked and why; what the text
 * itself says is not confirmed; figures and dates as values; and figures that contradict each other. Spans are UTF-16
 * offsets in the text, inside article text (no caption or boilerplate), in order. A heading is read by itself: it may
 * hold a claim, but says nothing about the text below it. It needs only the input, and its time is linear in the
 * length of the text. For a language without a pack it finds what all languages have in common, and says so.
 */
export function analyse(input: AnalysisInput): Analysis {
  return analyseWith(input, claimPack(input.language));
}

/** The same with a language pack that is given, whatever the input's language. */
export function analyseWith(input: AnalysisInput, pack: ClaimPack): Analysis {
  const units = unitsOf(input, pack, figureReader(pack.numbers, input.published));
  const running = units.filter(({ isHeading }) => !isHeading);
  const sayings = attributedReports(running, pack);
  let next = 0;
  const claims = units.flatMap((unit) =>
    unit.isHeading
      ? headingClaims(input.text, unit, attributedReports([unit], pack)[0] ?? [], pack)
      : claimsOf(input.text, unit, sayings[next++] ?? [], pack),
  );
  const caveats = caveatsOf(running, claims);
  const figures = allFigures(units);
  return {
    claims: withCaveats(claims, caveats, input.text),
    caveats,
    figures,
    figureConflicts: conflictsOf(running, figures, pack),
    supported: pack !== unknown,
  };
}

/** Adds to each claim the reason that the text itself calls it unconfirmed, or that somebody has not answered it. */
function withCaveats(
  claims: readonly SuggestedClaim[],
  caveats: Analysis['caveats'],
  text: string,
): SuggestedClaim[] {
  const by = new Map<number, Analysis['caveats'][number]>();
  for (const caveat of caveats) for (const claim of caveat.claims) if (!by.has(claim)) by.set(claim, caveat);
  return claims.map((claim, index) => {
    const caveat = by.get(index);
    if (caveat === undefined) return claim;
    return {
      ...claim,
      picked: [
        ...claim.picked,
        {
          code: caveat.kind === 'noAnswer' ? 'noAnswer' : 'caveat',
          words: text.slice(caveat.start, caveat.end),
          span: { start: caveat.start, end: caveat.end },
        },
      ],
    };
  });
}
