import { RotateCcw, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { EvidenceDetails, KnownBy } from '../../../../core/model/evidence/evidence.ts';
import { withoutLatinSpelling, identifierKind } from '../../../../core/protection/identifiers.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Tooltip } from '../../ui/Popover.tsx';
import { cx } from '../../ui/props.ts';
import styles from './KnownByFields.module.css';

interface KnownByFieldsProps {
  /** What is typed of the source, as a piece of evidence has it. */
  details: EvidenceDetails;
  /** What was added to or removed from the names that these details tell. */
  knownBy: readonly KnownBy[];
  onChange(knownBy: readonly KnownBy[]): void;
}

/** The longest entry, in UTF-16 units. */
const LONGEST = 200;

/**
 * The source card: what a protected source is known by, filled from what was typed, to be added to and corrected. Every
 * entry is blacked out in what leaves; one that tells nobody can be let stand.
 */
export function KnownByFields({ details, knownBy, onChange }: KnownByFieldsProps) {
  const t = useMessages();
  const known = useKnownBy(details);
  const unspelled = withoutLatinSpelling(known);
  const [added, setAdded] = useState('');
  const field = useRef<HTMLInputElement>(null);

  function add() {
    const words = added.trim();
    if (words !== '') onChange(withAdded(knownBy, words));
    setAdded('');
    field.current?.focus();
  }
  function addByKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || added.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    add();
  }
  /** Words that the checker added go away when they are taken out. Words from the other fields stay in sight, as allowed words. */
  function takeOut(entry: KnownBy) {
    onChange(isKnownAs(knownBy, entry) ? withoutKnown(knownBy, entry) : withStanding(knownBy, entry));
    field.current?.focus();
  }
  function hideAgain(entry: KnownBy) {
    onChange(withoutKnown(knownBy, entry));
    field.current?.focus();
  }

  return (
    <div className={styles.known} role="group" aria-label={t('knownBy.title')} data-known-by>
      <span className={styles.label}>{t('knownBy.title')}</span>
      {known.length > 0 ? (
        <ul className={styles.list}>
          {known.map((entry) => (
            <KnownByEntry
              key={`${entry.kind} ${entry.words}`}
              entry={entry}
              onTakeOut={() => takeOut(entry)}
              onHideAgain={() => hideAgain(entry)}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.knownByHint}>{t('knownBy.none')}</p>
      )}
      <div className={styles.add}>
        <TextField
          label={t('knownBy.add')}
          placeholder={t('knownBy.addExample')}
          value={added}
          onChange={setAdded}
          onKeyDown={addByKey}
          maxLength={LONGEST}
          inputRef={field}
        />
        <Tooltip text={t('knownBy.addButton')} keys="Enter">
          <Button onPress={add} isDisabled={added.trim() === ''}>
            {t('knownBy.addButton')}
          </Button>
        </Tooltip>
      </div>
      {unspelled !== null && (
        <p className={styles.knownByHint} role="status">
          {t('knownBy.latin', { name: unspelled })}
        </p>
      )}
      <p className={styles.knownByHint}>{t('knownBy.hint')}</p>
    </div>
  );
}

interface KnownByEntryProps {
  entry: KnownBy;
  onTakeOut(): void;
  onHideAgain(): void;
}

/** Words that a source is known by, or that may stand, with the button that makes them the other. */
function KnownByEntry({ entry: { kind, words, hidden }, onTakeOut, onHideAgain }: KnownByEntryProps) {
  const t = useMessages();
  return (
    <li className={cx(styles.entry, !hidden && styles.stands)}>
      <span className={styles.words} dir="auto" title={t(`knownBy.kind.${kind}`)}>
        {words}
      </span>
      {!hidden && <span className={styles.stand}>{t('knownBy.stands')}</span>}
      <IconButton
        label={t(hidden ? 'knownBy.takeOut' : 'knownBy.hideAgain')}
        about={words}
        onPress={hidden ? onTakeOut : onHideAgain}
        className={styles.tool}
      >
        {hidden ? <X size={12} aria-hidden /> : <RotateCcw size={12} aria-hidden />}
      </IconButton>
    </li>
  );
}

/** Asks main what the source is known by as the form changes; the last answer stays until the next is there. */
function useKnownBy(typed: EvidenceDetails): readonly KnownBy[] {
  const [known, setKnown] = useState<readonly KnownBy[]>([]);
  const details = JSON.stringify(typed);
  useEffect(() => {
    let cancelled = false;
    call('protection.knownBy', { details: JSON.parse(details) as EvidenceDetails }).then(
      (answer) => !cancelled && setKnown(answer.known),
      // A link that is not one yet cannot be asked about: what was known before stays in sight.
      () => undefined,
    );
    return () => {
      cancelled = true;
    };
  }, [details]);
  return known;
}

/** The words that a checker added to those by which the other fields make a source known. */
type Said = readonly KnownBy[];

/** Returns whether a checker said of these words that the source is known by them. */
function isKnownAs(said: Said, { words }: KnownBy): boolean {
  return said.some((entry) => entry.hidden && isSame(entry.words, words));
}

/** Returns what is said with words that the source is known by as well. */
function withAdded(said: Said, words: string): Said {
  const entry = { kind: identifierKind(words), words, hidden: true };
  return [...said.filter((other) => !isSame(other.words, words)), entry];
}

/** Returns what is said with words that tell nobody, and may stand. */
function withStanding(said: Said, entry: KnownBy): Said {
  return [...withoutKnown(said, entry), { ...entry, hidden: false }];
}

/** Returns what is said without a word on these words. */
function withoutKnown(said: Said, { words }: KnownBy): Said {
  return said.filter((entry) => !isSame(entry.words, words));
}

function isSame(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}
