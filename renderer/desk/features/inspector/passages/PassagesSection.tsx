import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Search } from 'lucide-react';
import { isTaken, takenPassage } from '../../../../../core/model/source/evidence-from-source.ts';
import type { Id } from '../../../../../core/kernel/ids.ts';
import type { Evidence } from '../../../../../core/model/evidence/evidence.ts';
import { useApp, useAppStore } from '../../../app-state/app-context.tsx';
import { errorText } from '../../../app-state/notifications.ts';
import { useArticle, useArticleContext, useSelectedClaim } from '../../../article-state/article-context.tsx';
import { evidenceOf } from '../../../article-state/article-data.ts';
import { lookAtPassage, usePassagesAtRest } from '../../../article-state/find-passages.ts';
import { hear } from '../../../article-state/hear.ts';
import { focusText } from '../../../article-state/focus-text.ts';
import {
  askedPassages,
  countShown,
  passageAnswer,
  type PassageAnswer,
  type ShownPassage,
  type SourcesRead,
} from '../../../article-state/passages-view.ts';
import { useRun } from '../../../commands/command-context.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { CommandKey } from '../../../ui/Kbd.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import { useNotify } from '../../../app-state/notifications.ts';
import { Section, useFocusRequest } from '../Section.tsx';
import { GreyWords } from './ClaimWords.tsx';
import { PassageCard } from './PassageCard.tsx';
import styles from './Passages.module.css';

/** What the sources have on the selected claim, or on words that the checker looks for. */
export function PassagesSection() {
  const t = useMessages();
  const run = useRun();
  const words = useArticle(({ passages }) => passages.words);
  const everywhere = useArticle(({ passages }) => passages.everywhere);
  const answer = useArticle((view) => passageAnswer(view));
  const isAsked = useArticle((view) => askedPassages(view) !== null);
  const isLooking = useArticle((view) => askedPassages(view) !== null && passageAnswer(view, true) === null);
  usePassagesAtRest();
  // While files are read there is more to come.
  const isReading = answer !== null && answer.problem === null && answer.read.waiting > 0;
  return (
    <Section
      title={t(words === null ? 'passages.title' : 'passages.titleWords')}
      aside={
        <span className={styles.tools}>
          <Button tone="quiet" className={styles.scope} onPress={() => run('passage.everywhere')}>
            {t(everywhere ? 'passages.wholeLibrary' : 'passages.thisArticle')}{' '}
            <CommandKey command="passage.everywhere" />
          </Button>
          <IconButton
            label={t('command.passage.find')}
            command="passage.find"
            onPress={() => run('passage.find')}
            className={styles.find}
          >
            <Search size={14} aria-hidden />
          </IconButton>
        </span>
      }
    >
      {words !== null && <WordsField words={words} />}
      {isAsked && (
        <div aria-busy={isLooking || isReading}>
          <Answer answer={answer} />
        </div>
      )}
    </Section>
  );
}

/** The field for words to look for. Enter goes back to the text, where the keys look at passages; Esc ends the search. */
function WordsField({ words }: { words: string }) {
  const t = useMessages();
  const { store } = useArticleContext();
  const field = useRef<HTMLInputElement>(null);
  const seek = (sought: string | null) => store.dispatch({ type: 'seekPassages', change: { words: sought } });
  useFocusRequest('passageWords', () => field.current?.focus());
  const whole = useRef<HTMLDivElement>(null);
  // In a low window the passages are further down.
  useEffect(() => whole.current?.scrollIntoView({ block: 'start' }), []);

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    focusText();
    if (event.key === 'Escape') seek(null);
  }

  return (
    <div ref={whole} className={styles.words}>
      <SearchField
        label={t('command.passage.find')}
        value={words}
        onChange={seek}
        onKeyDown={press}
        inputRef={field}
        clearLabel={t('passages.clearWords')}
      />
      <Button tone="quiet" onPress={() => seek(null)}>
        {t('passages.endWords')}
      </Button>
    </div>
  );
}

function Answer({ answer }: { answer: PassageAnswer | null }) {
  const t = useMessages();
  const app = useAppStore();
  const { store } = useArticleContext();
  if (answer === null)
    return (
      <p className={styles.state} role="status">
        {t('passages.looking')}
      </p>
    );
  if (answer.problem !== null)
    return (
      <div className={styles.state}>
        <p role="alert">{errorText(app, answer.problem.thrown)}</p>
        <Button onPress={() => store.dispatch({ type: 'passagesStale' })}>{t('passages.again')}</Button>
      </div>
    );
  return (
    <>
      <GreyWords />
      <Passages passages={answer.passages} />
      <Unread read={answer.read} isEmpty={answer.passages.length === 0} />
    </>
  );
}

const nothing: readonly Evidence[] = [];

function Passages({ passages }: { passages: readonly ShownPassage[] }) {
  const t = useMessages();
  const app = useAppStore();
  const notify = useNotify();
  const { store } = useArticleContext();
  const claim = useSelectedClaim();
  const claimId: Id | null = claim?.id ?? null;
  const evidence = useArticle(({ data }) => (claimId === null ? nothing : evidenceOf(data, claimId)));
  const at = useArticle((view) => view.passages.at);
  const words = useArticle((view) => view.passages.words);
  const count = useArticle((view) => countShown(view.passages, passages));
  if (passages.length === 0) return null;

  function take(shown: ShownPassage) {
    if (claimId === null) return notify.done(t('claims.selectFirst'));
    const taken = takenPassage(shown.found);
    app.dispatch({
      type: 'dialog',
      dialog: { name: 'takeEvidence', claimId, entry: shown.entry, words: taken },
    });
  }

  function hearPassage({ entry, found }: ShownPassage) {
    const { hash, locator } = found.passage;
    if (locator.kind !== 'time') return;
    void hear({ app, notify, t }, { articleId: entry.source.articleId, hash, at: locator.at });
  }

  const cards = (
    <ol className={styles.list} aria-label={t('passages.list')}>
      {passages.slice(0, count).map((shown, index) => (
        <PassageCard
          key={`${shown.found.passage.hash} ${shown.found.passage.ordinal}`}
          at={index}
          shown={shown}
          quote={words === null ? (claim?.quote ?? null) : null}
          words={words}
          isCurrent={index === (at ?? 0)}
          isLookedAt={index === at}
          isTaken={isTaken(evidence, shown.found.passage)}
          onLook={() => lookAtPassage(app, store, index, shown)}
          onTake={() => take(shown)}
          onHear={() => hearPassage(shown)}
        />
      ))}
    </ol>
  );
  const folded = passages.length - count;
  return (
    <>
      {count > 0 && cards}
      {folded > 0 && (
        <div className={styles.weak}>
          <p>
            {count === 0 && <>{t('passages.onlyWeak')} </>}
            {t('passages.weak', { n: folded })}.
          </p>
          <Button
            tone="quiet"
            onPress={() => store.dispatch({ type: 'seekPassages', change: { weak: true } })}
          >
            {t('passages.showWeak')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Why there may be more than is shown, or why nothing is. */
function Unread({ read, isEmpty }: { read: SourcesRead; isEmpty: boolean }) {
  const t = useMessages();
  const run = useRun();
  const everywhere = useArticle(({ passages }) => passages.everywhere);
  const words = useArticle(({ passages }) => passages.words);
  const isShut = useApp(({ vault }) => vault === 'locked');
  if (read.sources === 0 && !everywhere)
    return (
      <div className={styles.state}>
        <p>{t('passages.noSources')}</p>
        <Button onPress={() => run('source.addFiles')}>{t('sources.add')}</Button>
      </div>
    );
  const notes = [
    ...(isEmpty ? [t(words === null ? 'passages.nothing' : 'passages.nothingWords')] : []),
    ...(read.waiting > 0 ? [t('passages.reading', { n: read.waiting })] : []),
    ...(read.isLocked || isShut ? [t('passages.locked')] : []),
    ...(read.unread > 0 ? [t('passages.unread', { n: read.unread })] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <div className={styles.state} role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
