import { orderedClaims, Claim } from '../../core/model/claim/claim.ts';
import { type Evidence, WebAddress } from '../../core/model/evidence/evidence.ts';
import { verdictSign, UnverifiableReason, Verdict } from '../../core/model/claim/verdict.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { findArticle, findClaim } from './find.ts';
import { needed, oneOf } from './options.ts';
import { type Output, type CliContext, cliAuthor } from './cli-context.ts';
import { findQuote } from '../../core/text/find-quote.ts';
import { makeClaim, setClaimDetails, setSaid, setVerdict } from '../../core/model/claim/claim-changes.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Draft } from '../../core/model/history/event.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { newestVersion } from '../../db/queries/articles/load.ts';
import { addEvidence } from '../../core/model/evidence/evidence-changes.ts';

/** claims ARTICLE: one line for each claim, in the article's order, with its evidence. */
export function runClaims({ given, library, output }: CliContext): number {
  const word = needed(output.t, 'claims', 'ARTICLE', given.words[0]);
  const open = library('read');
  const articleId = findArticle(open, output.t, word);
  const { claims, evidence } = articleState(open, articleId);
  const ordered = orderedClaims(claims);
  for (const [index, claim] of ordered.entries()) {
    const own = evidence.filter((item) => item.claimId === claim.id && !item.removed);
    printClaim(output, index + 1, claim, own);
  }
  if (ordered.length === 0 && !output.json) output.result({}, output.t('cli.noClaims'));
  return 0;
}

/** Writes one claim with its number and evidence. */
function printClaim(output: Output, number: number, claim: Claim, evidence: readonly Evidence[]): void {
  const { t } = output;
  const speaker = claim.attribution?.speaker ?? t('cli.ownVoice');
  const said = claim.attribution === null ? '' : `  ${t('cli.saidTick')} ${verdictSign[claim.said]}`;
  const words = `${claim.id}  ${number} ${verdictSign[claim.verdict]}${said}  ${claim.quote}  (${speaker})`;
  output.result({ number, ...claim, evidence }, words);
}

/** claim ARTICLE --quote TEXT [--speaker NAME] [--occurrence N]: makes a claim of words of the article. */
export function runClaim({ given, library, output }: CliContext): number {
  const { t } = output;
  const word = needed(t, 'claim', 'ARTICLE', given.words[0]);
  const quote = needed(t, 'claim', '--quote TEXT', given.value('quote'));
  const open = library('write');
  const articleId = findArticle(open, t, word);
  const version = newestVersion(open, articleId);
  if (version === null) throw new TickmarkError('articleNotFound');
  const { start, end } = place(version.text, quote, given.value('occurrence'));
  const author = cliAuthor(open, given.value('checker'));
  const drafts: (Draft | null)[] = [makeClaim(version, start, end, author)];
  const speaker = given.value('speaker');
  if (speaker !== null) {
    const attribution = { speaker, speakerSpan: null, cue: null, cueSpan: null };
    drafts.push(setClaimDetails(Claim.parse(drafts[0]?.to), { attribution }));
  }
  const { claims } = commit(open, { articleId, ...author }, drafts);
  for (const claim of claims) output.result({ ok: true, ...claim }, `${claim.id}  ${claim.quote}`);
  return 0;
}

/**
 * Returns where a quote occurs. Throws quoteNotFound, or quoteAmbiguous if it occurs several times and no occurrence was
 * named.
 */
function place(text: string, quote: string, occurrence: string | null): { start: number; end: number } {
  const found = findQuote(text, quote);
  if (found.length === 0) throw new TickmarkError('quoteNotFound', { quote });
  if (found.length > 1 && occurrence === null)
    throw new TickmarkError('quoteAmbiguous', { quote, count: found.length });
  const chosen = found[occurrence === null ? 0 : Number(occurrence) - 1];
  if (chosen === undefined)
    throw new TickmarkError('quoteNotFound', { quote: `${quote} (${occurrence ?? 1})` });
  return chosen;
}

/** mark CLAIM VERDICT [--said V] [--reason R] [--correction T] [--note T] [--evidence URL]…, all in one step. */
export function runMark({ given, library, output }: CliContext): number {
  const { t } = output;
  const word = needed(t, 'mark', 'CLAIM', given.words[0]);
  const verdictWord = needed(t, 'mark', 'VERDICT', given.words[1]);
  const verdict = oneOf(t, 'VERDICT', verdictWord, Verdict.options);
  const saidWord = given.value('said');
  const said = saidWord === null ? null : oneOf(t, '--said', saidWord, Verdict.options);
  const reasonWord = given.value('reason');
  const reason = reasonWord === null ? null : oneOf(t, '--reason', reasonWord, UnverifiableReason.options);
  for (const link of given.values('evidence'))
    if (!WebAddress.safeParse(link).success) throw new TickmarkError('linkRefused', { link });

  const open = library('write');
  const claim = findClaim(open, t, word);
  const author = cliAuthor(open, given.value('checker'));
  const drafts: (Draft | null)[] = [setVerdict(claim, verdict, author)];
  if (said !== null) drafts.push(setSaid(claim, said, author));
  drafts.push(
    setClaimDetails(claim, {
      ...(reason === null ? {} : { reason }),
      ...textOption('correction', given.value('correction')),
      ...textOption('note', given.value('note')),
    }),
  );
  for (const link of given.values('evidence'))
    drafts.push(addEvidence(claim, linkEvidence(link, author.at), author));
  commit(open, { articleId: claim.articleId, ...author }, drafts);

  const { claims, evidence } = articleState(open, claim.articleId);
  const ordered = orderedClaims(claims);
  const number = ordered.findIndex(({ id }) => id === claim.id) + 1;
  const marked = ordered[number - 1] ?? claim;
  const own = evidence.filter((item) => item.claimId === claim.id && !item.removed);
  printClaim(output, number, marked, own);
  return 0;
}

function textOption(
  name: 'correction' | 'note',
  value: string | null,
): Partial<Pick<Claim, 'correction' | 'note'>> {
  return value === null ? {} : { [name]: value };
}

/**
 * Returns evidence for a link: it was looked at today and supports the verdict, which is all that the command line can say
 * about it.
 */
function linkEvidence(link: string, at: string): Parameters<typeof addEvidence>[1] {
  return {
    kind: 'link',
    stance: 'supports',
    target: 'verdict',
    title: null,
    link,
    quotation: null,
    lookedAt: at.slice(0, 10),
    contact: null,
    protected: false,
    note: null,
    attachments: [],
  };
}
