import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { isTaken, takenPassage } from '../../../../core/model/source/evidence-from-source.ts';
import type { Perform } from '../../app-state/screens.ts';
import {
  requestField,
  selectedClaim,
  selectedWords,
  type ActionParts,
} from '../../article-state/action-parts.ts';
import { evidenceOf } from '../../article-state/article-data.ts';
import { hear } from '../../article-state/hear.ts';
import { fetchPassages, lookAtPassage } from '../../article-state/find-passages.ts';
import type { ShownPassage } from '../../article-state/passages-view.ts';

type Ids = Extract<CommandIn<'desk'>, `passage.${string}`>;

/** The longest words that are looked for: what main takes. */
const MOST_WORDS = 2000;

/** Returns the actions of the commands about passages of sources. */
export function passageActions(parts: ActionParts): Record<Ids, Perform> {
  const { app, store, notify, t, text } = parts;

  /** Does something with a passage of the list, from 0, or says that it is not there. */
  async function withPassage(at: number, act: (passage: ShownPassage) => void): Promise<void> {
    const answer = await fetchPassages(store);
    if (answer === null) return notify.done(t('claims.selectFirst'));
    if (answer.problem !== null) return notify.failed(answer.problem.thrown);
    const passage = answer.passages[at];
    if (passage !== undefined) return act(passage);
    notify.done(
      answer.passages.length === 0 ? t('passages.noneToLookAt') : t('passages.noSuch', { number: at + 1 }),
    );
  }

  const look = (at: number) => () => withPassage(at, (passage) => lookAtPassage(app, store, at, passage));

  /** Plays the passage that was looked at, else the first that can be heard. */
  async function hearPassage(): Promise<void> {
    const answer = await fetchPassages(store);
    const passages = answer?.problem === null ? answer.passages : [];
    const at = store.get().passages.at ?? passages.findIndex(({ canBeHeard }) => canBeHeard);
    if (passages.length > 0 && passages[at]?.canBeHeard !== true) return notify.done(t('passages.notHeard'));
    await withPassage(at, ({ entry, found }) => {
      const { hash, locator } = found.passage;
      if (locator.kind === 'time')
        void hear(parts, { articleId: entry.source.articleId, hash, at: locator.at });
    });
  }

  function takeFor(claim: Claim): Promise<void> {
    const { at } = store.get().passages;
    return withPassage(at ?? 0, ({ entry, found, isWeak }) => {
      // What the key takes unseen must be worth it.
      if (isWeak && at === null) {
        store.dispatch({ type: 'seekPassages', change: { weak: true } });
        return notify.done(t('passages.onlyWeakToTake'));
      }
      if (isTaken(evidenceOf(store.get().data, claim.id), found.passage))
        return notify.done(t('passages.takenAlready'));
      const words = takenPassage(found);
      app.dispatch({ type: 'dialog', dialog: { name: 'takeEvidence', claimId: claim.id, entry, words } });
    });
  }

  function showInspector() {
    parts.setWishes((wishes) => ({ ...wishes, inspector: true }));
  }

  /** Looks for the selected words; else the field for them gets the focus. */
  function find() {
    const span = selectedWords(parts);
    const words = span === null ? '' : text.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    const change = { words: words.slice(0, MOST_WORDS) || (store.get().passages.words ?? '') };
    store.dispatch({ type: 'seekPassages', change });
    // With words to look for, the focus stays in the text: the keys that look at passages are letters in a field.
    if (words === '') requestField(parts, 'passageWords');
    else showInspector();
  }

  function toggleEverywhere() {
    const everywhere = !store.get().passages.everywhere;
    store.dispatch({ type: 'seekPassages', change: { everywhere } });
    showInspector();
    store.dispatch({
      type: 'announce',
      text: t(everywhere ? 'passages.inLibrary' : 'passages.inArticle'),
    });
  }

  return {
    'passage.look1': look(0),
    'passage.look2': look(1),
    'passage.look3': look(2),
    'passage.look4': look(3),
    'passage.look5': look(4),
    'passage.take': () => {
      const claim = selectedClaim(store);
      return claim === null ? notify.done(t('claims.selectFirst')) : takeFor(claim);
    },
    'passage.hear': hearPassage,
    'passage.everywhere': toggleEverywhere,
    'passage.find': find,
  };
}
