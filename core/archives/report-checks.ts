import { checkFromFields } from './checks-from-fields.ts';
import type { FoundChecks } from './claim-review.ts';
import { Language } from '../i18n/language.ts';
import { translator } from '../i18n/translate.ts';
import { z } from '../kernel/zod.ts';
import type { EarlierCheck } from '../model/earlier-check/earlier-check.ts';
import { Verdict } from '../model/claim/verdict.ts';

const Words = z.string().nullish();

/** What is read of a JSON report (docs/formats/report-json.md), of any version; the rest is not looked at. */
const Report = z.object({
  options: z.object({ language: Language.catch('en') }),
  newsroom: z.object({ name: z.string() }).nullish(),
  article: z.object({ title: Words, published: Words, language: Words }),
  checkers: z.array(z.object({ id: z.string(), name: Words })),
  claims: z.array(
    z.object({
      quote: z.string(),
      attribution: z.object({ speaker: Words }).nullish(),
      verdict: z.object({ value: Verdict, by: Words, at: Words }),
      correction: Words,
    }),
  ),
});

/** Returns whether a text begins as Tickmark's own JSON reports do. */
export function isReport(begin: string): boolean {
  return /^\{\s*"format"\s*:\s*"tickmark-report"/u.test(begin);
}

/**
 * Returns the claims of a JSON report that somebody decided as earlier checks, the verdict in the report's language as their rating; null for
 * a value that is no report. The address of its article is not that of a check, and is left out.
 */
export function reportChecksIn(value: unknown): FoundChecks | null {
  const read = Report.safeParse(value);
  if (!read.success) return null;
  const { options, newsroom, article, checkers, claims } = read.data;
  const t = translator(options.language);
  const nameOf = (id: string | null | undefined) => checkers.find((one) => one.id === id)?.name;
  const checks: EarlierCheck[] = [];
  let withoutClaim = 0;
  for (const { quote, attribution, verdict, correction } of claims) {
    if (verdict.value === 'unchecked') continue;
    const check = checkFromFields({
      claim: quote,
      title: article.title ?? '',
      detail: correction ?? '',
      claimant: attribution?.speaker ?? '',
      claimed: article.published ?? '',
      publisher: newsroom?.name ?? nameOf(verdict.by) ?? '',
      published: verdict.at ?? '',
      rating: t(`verdict.${verdict.value}`),
      language: article.language ?? '',
    });
    if (check === null) withoutClaim++;
    else checks.push({ ...check, verdict: verdict.value });
  }
  return { checks, withoutClaim };
}
