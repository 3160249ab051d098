import type { PointerEvent, Ref } from 'react';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import { useMessages } from '../../ui/interface.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/cx.ts';
import type { PaletteEntry } from './palette-entries.ts';
import styles from './Palette.module.css';

interface PaletteRowProps {
  ref: Ref<HTMLDivElement>;
  id: string;
  entry: PaletteEntry;
  isCurrent: boolean;
  /** Called for every event of the pointer over it: not all of them are somebody's. */
  onPoint(event: PointerEvent): void;
  onPress(): void;
}

export function PaletteRow({ ref, id, entry, isCurrent, onPoint, onPress }: PaletteRowProps) {
  return (
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={cx(styles.row, isCurrent && styles.current)}
      onPointerMove={onPoint}
      onClick={onPress}
    >
      <Words entry={entry} />
    </div>
  );
}

function Words({ entry }: { entry: PaletteEntry }) {
  switch (entry.type) {
    case 'command':
      return <CommandWords entry={entry} />;
    case 'checker':
      return <CheckerWords entry={entry} />;
    case 'snippet':
      return <SnippetWords entry={entry} />;
    case 'claim':
      return <ClaimWords entry={entry} />;
    default:
      return assertNever(entry);
  }
}

function CheckerWords({ entry: { checker } }: { entry: PaletteEntry & { type: 'checker' } }) {
  const t = useMessages();
  return (
    <>
      <bdi className={styles.label}>{checker.name}</bdi>
      <span className={styles.menu}>{t('sitting.who')}</span>
      <span className={styles.menu}>{checker.initials}</span>
    </>
  );
}

function SnippetWords({ entry: { snippet } }: { entry: PaletteEntry & { type: 'snippet' } }) {
  const t = useMessages();
  return (
    <>
      <bdi className={styles.name}>{snippet.name}</bdi>
      <span className={styles.text} dir="auto">
        {snippet.text}
      </span>
      <span className={styles.menu}>{t('snippets.inPalette')}</span>
    </>
  );
}

function CommandWords({ entry }: { entry: PaletteEntry & { type: 'command' } }) {
  const t = useMessages();
  const { menu, id } = entry.command;
  return (
    <>
      <span className={styles.label}>{entry.label}</span>
      {menu !== null && <span className={styles.menu}>{t(`menu.${menu}`)}</span>}
      <CommandKey command={id} />
    </>
  );
}

function ClaimWords({ entry }: { entry: PaletteEntry & { type: 'claim' } }) {
  const t = useMessages();
  const { claim, number } = entry;
  return (
    <>
      <span className={styles.number}>{number}</span>
      <VerdictSign verdict={claim.verdict} size={12} />
      <span className="unseen">{t(`verdict.${claim.verdict}`)}</span>
      <span className={styles.quote} dir="auto">
        {claim.quote}
      </span>
      {claim.attribution !== null && <span className={styles.menu}>{claim.attribution.speaker}</span>}
    </>
  );
}
