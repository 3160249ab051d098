import { type EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { shortLink } from '../../../../core/model/evidence/evidence-title.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { call } from '../../app-state/bridge.ts';
import styles from './EvidenceEditor.module.css';

interface EarlierSourcesProps {
  /** What is typed in the field. */
  query: string;
  onChoose(used: EvidenceDetails): void;
  /** The field itself. */
  children: ReactNode;
}

/** Letters after which sources used before are offered. */
const ENOUGH = 2;

const none: readonly EvidenceDetails[] = [];

/** A field that offers, as somebody types in it, sources that were used before: arrow down goes to them, Esc back. */
export function EarlierSources({ query, onChoose, children }: EarlierSourcesProps) {
  const t = useMessages();
  const listId = useId();
  const whole = useRef<HTMLDivElement>(null);
  const [begun] = useState(query);
  const [left, setLeft] = useState<string | null>(null);
  const [found, setFound] = useState<{ query: string; used: readonly EvidenceDetails[] }>({
    query: '',
    used: none,
  });
  const isAsked = query !== begun && query !== left && query.trim().length >= ENOUGH;

  useEffect(() => {
    if (!isAsked) return;
    let cancelled = false;
    call('evidence.used', { query: query.slice(0, 500) }).then(
      ({ evidence }) => !cancelled && setFound({ query, used: evidence }),
      // It is only an offer: the form works the same without it.
      () => undefined,
    );
    return () => {
      cancelled = true;
    };
  }, [query, isAsked]);
  const used = isAsked && found.query === query ? found.used : none;

  function buttons(): HTMLElement[] {
    return [...(whole.current?.querySelectorAll<HTMLElement>('[data-used]') ?? [])];
  }
  function field(): HTMLElement | null {
    return whole.current?.querySelector('input') ?? null;
  }
  function press(event: KeyboardEvent) {
    const all = buttons();
    if (all.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = all.findIndex((button) => button === document.activeElement);
    const to =
      event.key === 'ArrowDown' ? all[at + 1] : event.key === 'ArrowUp' ? (all[at - 1] ?? field()) : null;
    if (event.key === 'Escape') {
      setLeft(query);
      field()?.focus();
    } else if (to) to.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function choose(details: EvidenceDetails) {
    onChoose(details);
    setLeft(details.title ?? details.link ?? '');
    field()?.focus();
  }

  return (
    <div ref={whole} onKeyDown={press}>
      {children}
      <span className="unseen" role="status">
        {used.length > 0 ? t('evidence.usedBeforeCount', { n: used.length }) : ''}
      </span>
      {used.length > 0 && (
        <div className={styles.offer} role="group" aria-labelledby={listId}>
          <p id={listId} className={styles.head}>
            {t('evidence.usedBefore')}
          </p>
          {used.map((details) => (
            <button
              key={`${details.title ?? ''} ${details.link ?? ''}`}
              type="button"
              data-used
              className={styles.used}
              onClick={() => choose(details)}
            >
              <span className={styles.title} dir="auto">
                {details.title ?? details.link}
              </span>
              {details.title !== null && details.link !== null && (
                <span className={styles.link}>{shortLink(details.link)}</span>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
