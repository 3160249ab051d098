import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { timeOf, type ClaimThread, type ThreadPlace } from '../../../../core/model/thread/thread.ts';
import { hintProbability } from '../../../../core/model/earlier-check/hints-from.ts';
import { dayText } from '../../../../core/wording/date-text.ts';
import { formatPartialDate } from '../../app-state/formats.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { rowAfterKey } from '../../ui/keyboard.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/props.ts';
import line from '../../ui/ClaimLine.module.css';
import styles from './Threads.module.css';

const PLACE = 'button[data-place]';
/** Places that PageUp and PageDown move by. */
const PAGE = 8;

/** Moves the focus among the places within it by arrow keys: to the first when they are shown, and along with a place that moves. */
export function PlaceKeys({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    const own = part.current;
    if (own === null || own.contains(document.activeElement)) return;
    // What is moved in the page loses the focus, and a dialog that opens has it nowhere yet.
    const isLost = document.activeElement === document.body || last.current === null;
    const before = [...own.querySelectorAll<HTMLElement>(PLACE)];
    const place = before.find(({ dataset }) => dataset['place'] === last.current) ?? before[0];
    if (isLost) place?.focus({ preventScroll: true });
  });
  function move(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const places = [...(part.current?.querySelectorAll<HTMLElement>(PLACE) ?? [])];
    const at = places.findIndex((place) => place === document.activeElement);
    const next = rowAfterKey(event.key, at, places.length, PAGE);
    if (next === null) return;
    event.preventDefault();
    places[next]?.focus();
    places[next]?.scrollIntoView({ block: 'nearest' });
  }
  return (
    <div
      ref={part}
      onKeyDown={move}
      onFocus={({ target }) => {
        last.current = target.dataset['place'] ?? last.current;
      }}
    >
      {children}
    </div>
  );
}

interface ThreadPlacesProps {
  thread: ClaimThread;
  /** The claim from which somebody looks; null for none. */
  here: Id | null;
}

/** The places of a thread, the earliest first: a press goes there. */
export function ThreadPlaces({ thread, here }: ThreadPlacesProps) {
  const t = useMessages();
  const claim = thread.places.find(({ claimId }) => claimId === thread.claimId);
  return (
    <ul className={styles.places} aria-label={t('threads.places')}>
      {thread.places.map((place) => (
        <li key={place.claimId}>
          <Place place={place} isHere={place.claimId === here} isOtherWords={place.quote !== claim?.quote} />
        </li>
      ))}
    </ul>
  );
}

interface PlaceProps {
  place: ThreadPlace;
  isHere: boolean;
  /** Its words are not those above it. */
  isOtherWords: boolean;
}

function Place({ place, isHere, isOtherWords }: PlaceProps) {
  const t = useMessages();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  const { claimId, articleId, title, outlet, quote, speaker, verdict, decidedBy, decidedAt } = place;
  const lang = place.language === 'und' ? undefined : place.language;
  const named = t(`verdict.${verdict}`);
  const decided =
    decidedBy === null || decidedAt === null
      ? named
      : t('threads.decided', { verdict: named, name: decidedBy, date: dayText(decidedAt, language) });
  const isSure = place.probability >= hintProbability.likely;
  const differs = place.differences.map((kind) => t(`earlier.difference.${kind}`)).join(', ');
  const facts = [
    speaker ?? t('claim.ownVoice'),
    decided,
    isOtherWords && t(isSure ? 'earlier.likely' : 'earlier.possible'),
    isHere && t('threads.here'),
  ].filter((fact) => fact !== false);
  return (
    <button
      type="button"
      data-place={claimId}
      aria-current={isHere ? 'true' : undefined}
      className={cx(line.line, styles.place, isHere && styles.here)}
      onClick={() =>
        app.dispatch({
          type: 'show',
          screen: {
            name: 'desk',
            articleId,
            versionId: null,
            at: { claimId, evidenceId: null, offset: null },
          },
        })
      }
    >
      <span className={styles.date}>{formatPartialDate(timeOf(place), language)}</span>
      <VerdictSign verdict={verdict} size={12} className={styles.sign} />
      <span className={styles.article}>
        <bdi lang={lang}>{title}</bdi>
        {outlet !== null && <bdi className={styles.outlet}>{outlet}</bdi>}
      </span>
      {isOtherWords && (
        <span className={cx(line.quote, styles.words)} lang={lang} dir="auto">
          {quote}
        </span>
      )}
      <span className={styles.said}>
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
        {differs !== '' && <b>{t('earlier.differs', { what: differs })}</b>}
      </span>
    </button>
  );
}
