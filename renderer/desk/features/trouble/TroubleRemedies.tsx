import type { ReactNode } from 'react';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { LibraryTrouble, TroubleWay } from '../../../../core/model/library-trouble.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { TroubleBackups } from './TroubleBackups.tsx';
import styles from './TroubleScreen.module.css';

export interface TroubleWaysProps {
  /** In the order of what to try first. */
  ways: readonly TroubleWay[];
  trouble: LibraryTrouble;
  isBusy: boolean;
  run(way: () => Promise<unknown>): void;
  onRescue(): void;
}

/** The ways out, the first of which has the dark button. */
export function TroubleWays({ ways, trouble, isBusy, run, onRescue }: TroubleWaysProps) {
  const t = useMessages();
  return (
    <ul className={styles.ways}>
      {ways.map((way, index) => (
        <li key={way} className={styles.way}>
          <div className={styles.about}>
            <h2 className={styles.name}>{t(`trouble.way.${way}`)}</h2>
            <p className={styles.hint}>{t(`trouble.way.${way}.text`)}</p>
          </div>
          {way === 'restore' ? (
            <TroubleBackups backups={trouble.backups} isMain={index === 0} isBusy={isBusy} run={run} />
          ) : (
            <Way
              isMain={index === 0}
              isBusy={isBusy}
              onPress={way === 'rescue' ? onRescue : () => run(() => perform(way))}
            >
              {t(`trouble.way.${way}.run`)}
            </Way>
          )}
        </li>
      ))}
    </ul>
  );
}

interface WayProps {
  isMain: boolean;
  isBusy: boolean;
  onPress(): void;
  children: ReactNode;
}

function Way({ isMain, isBusy, onPress, children }: WayProps) {
  return (
    <Button tone={isMain ? 'dark' : 'plain'} autoFocus={isMain} isPending={isBusy} onPress={onPress}>
      {children}
    </Button>
  );
}

function perform(way: Exclude<TroubleWay, 'restore' | 'rescue'>): Promise<unknown> {
  switch (way) {
    case 'retry':
      return call('trouble.retry', {});
    case 'accept':
      return call('trouble.accept', {});
    case 'choose':
      return call('trouble.choose', {});
    case 'beginNew':
      return call('trouble.beginNew', {});
    default:
      return assertNever(way);
  }
}
