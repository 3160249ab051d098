import { missingFor, type Claim, type ClaimsChange } from '../../../../core/model/claim/claim.ts';
import type { Perform } from '../../app-state/screens.ts';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import { evidenceTitle } from '../../../../core/model/evidence/evidence-title.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { isOwnDisagreement, isSignOffOf, tickOfClaim } from '../../../../core/model/review/review.ts';
import type { Verdict } from '../../../../core/model/claim/verdict.ts';
import {
  claimWords,
  selectedClaim,
  selectedWords,
  type ActionParts,
} from '../../article-state/action-parts.ts';
import { evidenceOf, reviewsOf } from '../../article-state/article-data.ts';
import { detailsFor, hasSource, latestEvidence } from '../../article-state/evidence-form.ts';
import type { InspectorField, WouldSet } from '../../article-state/article-view.ts';
import { focusTextIfLost } from '../../article-state/focus-text.ts';
import { eraseDeleted, eraseChoice } from '../../app-state/erasure.ts';
import { groupClaims } from '../../article-state/claim-groups.ts';
import { isOwnList, listClaims } from '../../article-state/claim-list.ts';
import { claimFrom } from '../../article-state/claim-navigation.ts';
import { offeredReason } from '../../article-state/text-notes.ts';
import { offerSameSpeaker } from '../../article-state/same-speaker.ts';
import { changeSeveral } from '../../article-state/save.ts';

type Ids = Extract<
  CommandIn<'desk'>,
  | `verdict.${string}`
  | `said.${string}`
  | 'claim.next'
  | 'claim.previous'
  | 'claim.nextOpen'
  | 'claim.previousOpen'
  | 'claim.edit'
  | 'claim.speaker'
  | 'claim.note'
  | 'claim.remove'
  | 'claim.suggest'
  | 'evidence.add'
  | 'evidence.again'
  | 'evidence.erase'
  | 'evidence.eraseDeleted'
  | 'review.signOff'
  | 'review.disagree'
>;

/** Characters of selected words that may still be somebody's name. */
const MAX_SPEAKER = 200;

/** Returns what the commands do that go to a claim, or are about the selected one. `undo` takes the last change back. */
export function claimActions(parts: ActionParts, undo: Perform): Record<Ids, Perform> {
  const { app, store, saver, tell, t, text } = parts;

  const undoIt = { label: t('command.history.undo'), run: undo };
  const numberOf = (id: Id): number => store.get().data.order.numbers.get(id) ?? 0;

  /** The list as it is shown, where it is not all claims or the open ones: what is gone through is what is seen. */
  function ownList(): readonly Id[] | null {
    const { data, filter, held } = store.get();
    if (!isOwnList(filter)) return null;
    const listed = listClaims(data, filter, held);
    const { ids } = groupClaims(listed, data, app.get().settings.claimGrouping, held, t);
    return ids.slice(0, ids.length - listed.outside);
  }

  function goTo(id: Id) {
    store.dispatch({ type: 'select', id, reveal: true });
    store.dispatch({ type: 'say', text: claimWords(parts, id, true) });
  }

  function go(step: 1 | -1, open: boolean) {
    const listed = ownList();
    const id = claimFrom(store.get(), step, open, listed);
    if (id !== null) goTo(id);
    else if (listed !== null) tell.done(t('claims.noMoreListed'));
    else tell.done(t(open ? 'claims.noMoreOpen' : 'claims.noMore'));
  }

  /** The open claim to go on with once the selected one is gone: the next, else the one before it. */
  function openBeside(): Id | null {
    const listed = ownList();
    return claimFrom(store.get(), 1, true, listed) ?? claimFrom(store.get(), -1, true, listed);
  }

  /** Does something with the selected claim, or says that none is. */
  function withClaim(act: (claim: Claim) => unknown): unknown {
    const claim = selectedClaim(store);
    return claim === null ? tell.done(t('claims.selectFirst')) : act(claim);
  }

  /** Asks about the claim's own source, or which of them; what only stands for a colleague's cannot be erased here. */
  function eraseSource(claim: Claim) {
    const { data } = store.get();
    const own = evidenceOf(data, claim.id).filter(({ id }) => !data.standIns.has(id));
    if (own.length === 0) return tell.done(t('erase.noSource'));
    const targets = own.map((piece) => eraseChoice(data.article.id, piece, t));
    app.dispatch({ type: 'dialog', dialog: { name: 'erase', targets } });
  }

  /** Does one thing with several claims, where several are marked; null where not. */
  function withSeveral(change: ClaimsChange): Promise<void> | null {
    const { several } = store.get();
    return several.size < 2 ? null : changeSeveral(parts, several, change, undo);
  }

  const verdict = (value: Verdict) => () =>
    withSeveral({ what: 'setVerdict', verdict: value }) ??
    withClaim(async (claim) => {
      const { id } = claim;
      if (isForSecondReader(claim, 'verdict')) return readSecond(claim, 'verdict', value);
      // What the text itself says is offered beside the key, and comes with it.
      const reason = value === 'unverifiable' ? offeredReason(store.get().notes, claim) : null;
      const change = await saver.save('claim.setVerdict', {
        claimId: id,
        verdict: value,
        ...(reason !== null && { reason }),
      });
      if (change === null) return;
      store.dispatch({ type: 'say', text: claimWords(parts, id, false) });
      sayReplaced('claims.verdictReplaced', id, claim.verdict, value);
    });

  /** Says that a decision took the place of another, and offers to take it back: the key may have been meant for a field. */
  function sayReplaced(
    key: 'claims.verdictReplaced' | 'claims.saidReplaced',
    id: string,
    was: Verdict,
    is: Verdict,
  ) {
    if (was === is || was === 'unchecked' || is === 'unchecked') return;
    const words = { number: numberOf(id), was: t(`verdict.${was}`), is: t(`verdict.${is}`) };
    tell.done(t(key, words), undoIt);
  }

  /**
   * Decided by somebody else: nobody's tick is overwritten by another's key, also where an earlier disagreement on it was
   * settled, which said what the tick is from then on.
   */
  function isForSecondReader(claim: Claim, tick: WouldSet['tick']): boolean {
    const { verdict: current, by } = tickOfClaim(claim, tick);
    return current !== 'unchecked' && by !== null && by !== app.get().settings.checkerId;
  }

  /** What a second reader would set is a disagreement with its reason; the same is a matter of signing off. */
  function readSecond(claim: Claim, tick: WouldSet['tick'], value: Verdict) {
    const { verdict: current, by } = tickOfClaim(claim, tick);
    const everybody = [...store.get().data.checkers, ...app.get().checkers];
    const name = everybody.find(({ id }) => id === by)?.name ?? '';
    if (value === current) return tell.done(t('review.alreadyBy', { name }));
    tell.done(t('review.decidedBy', { name }));
    want('disagree', { tick, verdict: value === 'unchecked' ? null : value });
  }

  const said = (value: Verdict) => () =>
    withClaim(async (claim) => {
      const { id, attribution, said: was } = claim;
      if (attribution === null) return tell.done(t('inspector.speakerFirst'));
      if (isForSecondReader(claim, 'said')) return readSecond(claim, 'said', value);
      const change = await saver.save('claim.setSaid', { claimId: id, said: value });
      if (change === null) return;
      store.dispatch({ type: 'say', text: `${t('tick.said')}: ${t(`verdict.${value}`)}` });
      sayReplaced('claims.saidReplaced', id, was, value);
    });

  function want(field: InspectorField, wouldSet: WouldSet | null = null) {
    parts.setWishes((wishes) => ({ ...wishes, inspector: true }));
    store.dispatch({ type: 'want', field, wouldSet });
  }

  /** Selected words that may be a name are the speaker; else the field is opened. */
  function nameSpeaker(): unknown {
    const span = selectedWords(parts);
    return withClaim(async ({ id, attribution }) => {
      const speaker = span === null ? '' : text.text.slice(span.start, span.end).trim();
      if (span === null || speaker.length > MAX_SPEAKER || speaker.includes('\n')) return want('speaker');
      const start = text.text.indexOf(speaker, span.start);
      const speakerSpan = { start, end: start + speaker.length };
      text.select(null);
      const change = await saver.save('claim.setDetails', {
        claimId: id,
        details: { attribution: { cue: null, cueSpan: null, ...attribution, speaker, speakerSpan } },
      });
      if (change !== null) offerSameSpeaker({ store, saver, tell, t, undo }, attribution?.speaker, speaker);
    });
  }

  return {
    'claim.next': () => go(1, false),
    'claim.previous': () => go(-1, false),
    'claim.nextOpen': () => go(1, true),
    'claim.previousOpen': () => go(-1, true),
    'verdict.verified': verdict('verified'),
    'verdict.unverifiable': verdict('unverifiable'),
    'verdict.refuted': verdict('refuted'),
    'verdict.unchecked': verdict('unchecked'),
    'said.verified': said('verified'),
    'said.unverifiable': said('unverifiable'),
    'said.refuted': said('refuted'),
    'said.unchecked': said('unchecked'),
    'claim.edit': () => withClaim(({ id }) => want(firstField(parts, id))),
    'claim.speaker': nameSpeaker,
    'claim.note': () => withClaim(() => want('note')),
    'evidence.add': () => withClaim(() => want('newEvidence')),
    'evidence.erase': () => withClaim(eraseSource),
    'evidence.eraseDeleted': () => void eraseDeleted(app, store.get().data.article.id),
    'evidence.again': () =>
      withClaim(async (claim) => {
        const { id } = claim;
        const { data } = store.get();
        const last = latestEvidence(data);
        if (last === null) return tell.done(t('evidence.noLast'));
        if (hasSource(evidenceOf(data, id), last)) return tell.done(t('evidence.hasIt'));
        const details = detailsFor(claim, last, data.claims.get(last.claimId));
        const change = await saver.save('evidence.add', { claimId: id, details });
        const title = evidenceTitle(last) ?? t(`evidence.${last.kind}`);
        if (change !== null) tell.done(t('evidence.addedAgain', { title }), undoIt);
      }),
    'review.signOff': () =>
      withClaim(async (claim) => {
        const { id } = claim;
        const { checkerId } = app.get().settings;
        const reviews = reviewsOf(store.get().data, id);
        const signed = reviews.find((review) => review.checkerId === checkerId && isSignOffOf(review, claim));
        const disagreed = reviews.find((review) => isOwnDisagreement(review, claim, checkerId));
        const standing = disagreed ?? signed;
        if (standing !== undefined) {
          const takeBack = () => void saver.save('review.takeBack', { reviewId: standing.id });
          const words = t(disagreed === undefined ? 'review.signedOffAlready' : 'review.disagreedAlready');
          return tell.done(words, { label: t('review.takeBack'), run: takeBack });
        }
        const change = await saver.save('review.add', { claimId: id, details: { agrees: true } });
        if (change !== null) tell.done(t('review.signedOffSaved', { number: numberOf(id) }), undoIt);
      }),
    'review.disagree': () => withClaim(() => want('disagree')),
    'claim.suggest': () => {
      void saver.saveMeanwhile('claim.suggest', { versionId: store.get().data.version.id }).then((change) => {
        if (change === null) return;
        const n = change.claims.length;
        tell.done(t('claims.suggested', { n }), n > 0 ? undoIt : undefined);
      });
    },
    'claim.remove': () =>
      withSeveral({ what: 'remove' }) ??
      withClaim(async ({ id, status }) => {
        const number = numberOf(id);
        const next = openBeside();
        const change = await saver.save(status === 'suggested' ? 'claim.dismiss' : 'claim.remove', {
          claimId: id,
        });
        focusTextIfLost();
        if (change === null) return;
        // Where the checker has not gone elsewhere while it was saved.
        if (next !== null && store.get().selected === null) goTo(next);
        tell.done(t(status === 'suggested' ? 'claims.dismissed' : 'claims.removed', { number }), undoIt);
      }),
  };
}

/** Returns the field that Enter goes to: what the verdict still asks for, else who says it. */
function firstField({ store }: ActionParts, id: string): InspectorField {
  const { data } = store.get();
  const claim = data.claims.get(id);
  const [missing] = claim === undefined ? [] : missingFor(claim, evidenceOf(data, id));
  if (missing === undefined) return 'speaker';
  return missing === 'evidence' || missing === 'saidEvidenceOnly' ? 'newEvidence' : missing;
}
