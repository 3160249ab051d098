import { setClaimDetails, setSaid, setVerdict } from '../../core/model/claim/claim-changes.ts';
import { orderedClaims, type Claim } from '../../core/model/claim/claim.ts';
import { addEvidence } from '../../core/model/evidence/evidence-changes.ts';
import { WebAddress } from '../../core/model/evidence/evidence.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Draft } from '../../core/model/history/event.ts';
import { UnverifiableReason, Verdict } from '../../core/model/claim/verdict.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { printClaim } from './claims.ts';
import { findClaim } from './find.ts';
import { needed, oneOf } from './options.ts';

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

/** A link that was looked at today and supports the verdict: what the command line can say of it. */
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
