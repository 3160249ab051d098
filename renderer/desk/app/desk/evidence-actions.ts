import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { evidenceTitle } from '../../../../core/model/evidence/evidence-title.ts';
import { isOwnDisagreement, isSignOffOf } from '../../../../core/model/review/review.ts';
import { eraseDeleted, sourceChoice } from '../../app-state/erasure.ts';
import type { Perform } from '../../app-state/screens.ts';
import { requestField, withClaim, type ActionParts } from '../../article-state/action-parts.ts';
import { evidenceOf, reviewsOf } from '../../article-state/article-data.ts';
import { hear, heardPlace } from '../../article-state/hear.ts';
import { detailsToRepeat, hasSource, latestEvidence } from '../../article-state/evidence-form.ts';

type Ids = Extract<
  CommandIn<'desk'>,
  | 'evidence.add'
  | 'evidence.again'
  | 'evidence.calculate'
  | 'evidence.hear'
  | 'evidence.erase'
  | 'evidence.eraseDeleted'
  | 'review.signOff'
  | 'review.disagree'
>;

/**
 * Returns the actions of the commands about the evidence and the second reading of the selected claim. `undo` takes the last
 * change back.
 */
export function evidenceActions(parts: ActionParts, undo: Perform): Record<Ids, Perform> {
  const { app, store, saver, notify, t } = parts;
  const offerUndo = { label: t('command.history.undo'), run: undo };

  /**
   * Asks whether to erase the claim's own source, or which of several. A line that only represents a colleague's source
   * cannot be erased here.
   */
  function eraseSource(claim: Claim) {
    const { data } = store.get();
    const own = evidenceOf(data, claim.id).filter(({ id }) => !data.redactedEvidence.has(id));
    if (own.length === 0) return notify.done(t('erase.noSource'));
    const targets = own.map((piece) => sourceChoice(data.article.id, piece, t));
    app.dispatch({ type: 'dialog', dialog: { name: 'erase', targets } });
  }

  /** Adds the evidence that was added last to this claim too. */
  async function repeatEvidence(claim: Claim) {
    const { id } = claim;
    const { data } = store.get();
    const last = latestEvidence(data);
    if (last === null) return notify.done(t('evidence.noLast'));
    if (hasSource(evidenceOf(data, id), last)) return notify.done(t('evidence.hasIt'));
    const details = detailsToRepeat(claim, last, data.claims.get(last.claimId));
    const change = await saver.save('evidence.add', { claimId: id, details });
    const title = evidenceTitle(last) ?? t(`evidence.${last.kind}`);
    if (change !== null) notify.done(t('evidence.addedAgain', { title }), offerUndo);
  }

  /** Plays what the first piece of evidence with a time rests on. */
  function hearEvidence(claim: Claim) {
    const { data } = store.get();
    const places = evidenceOf(data, claim.id).map((piece) => heardPlace(piece, data.article.id));
    const place = places.find((one) => one !== null);
    return place === undefined ? notify.done(t('recording.noTime')) : hear(parts, place);
  }

  /** Signs off what a colleague decided, or offers to take back what the checker has said of it already. */
  async function signOff(claim: Claim) {
    const { id } = claim;
    const { checkerId } = app.get().settings;
    const reviews = reviewsOf(store.get().data, id);
    const signed = reviews.find((review) => review.checkerId === checkerId && isSignOffOf(review, claim));
    const disagreed = reviews.find((review) => isOwnDisagreement(review, claim, checkerId));
    const standing = disagreed ?? signed;
    if (standing !== undefined) {
      const takeBack = () => void saver.save('review.takeBack', { reviewId: standing.id });
      const words = t(disagreed === undefined ? 'review.signedOffAlready' : 'review.disagreedAlready');
      return notify.done(words, { label: t('review.takeBack'), run: takeBack });
    }
    const change = await saver.save('review.add', { claimId: id, details: { agrees: true } });
    if (change !== null)
      notify.done(
        t('review.signedOffSaved', { number: store.get().data.order.numbers.get(id) ?? 0 }),
        offerUndo,
      );
  }

  return {
    'evidence.add': () => withClaim(parts, () => requestField(parts, 'newEvidence')),
    'evidence.calculate': () => withClaim(parts, () => requestField(parts, 'newCalculation')),
    'evidence.again': () => withClaim(parts, repeatEvidence),
    'evidence.hear': () => withClaim(parts, hearEvidence),
    'evidence.erase': () => withClaim(parts, eraseSource),
    'evidence.eraseDeleted': () => void eraseDeleted(app, store.get().data.article.id),
    'review.signOff': () => withClaim(parts, signOff),
    'review.disagree': () => withClaim(parts, () => requestField(parts, 'disagree')),
  };
}
