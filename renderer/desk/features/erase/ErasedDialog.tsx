import { outcomeLines, stillNamed } from '../../../../core/wording/erase.ts';
import type { EraseResult } from '../../../../core/model/erasure.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Erase.module.css';

interface ErasedDialogProps {
  result: EraseResult;
  /** Why going on with the backups failed, or null. */
  why: string | null;
  onGoOn(): void;
  /** Goes to a claim that still names what was erased; null where no claim is told of. */
  onShow: ((claimId: Id) => void) | null;
  onClose(): void;
}

/** What was erased, and what is left of it elsewhere, with a way to what can still be changed here. */
export function ErasedDialog({ result, why, onGoOn, onShow, onClose }: ErasedDialogProps) {
  const t = useMessages();
  const { remaining, unfinished } = result;
  return (
    <Dialog
      title={t('erase.doneTitle')}
      onClose={onClose}
      footer={
        <>
          {unfinished && <Button onPress={onGoOn}>{t('erase.goOn')}</Button>}
          <Button tone="dark" autoFocus onPress={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <div className={styles.words} role="status">
        {outcomeLines(result, t).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {unfinished && <p>{t('erase.remembered')}</p>}
        {why !== null && <p className={styles.problem}>{why}</p>}
      </div>
      {remaining.length > 0 && (
        <section className={styles.still} aria-labelledby="still-named">
          <h3 id="still-named" className={styles.label}>
            {t('erase.stillTitle', { n: remaining.length })}
          </h3>
          <ul className={styles.places}>
            {remaining.map((one, index) => {
              const { place, words } = stillNamed(one, t);
              const { claimId } = one;
              return (
                <li key={index} className={styles.place}>
                  <span className={styles.found}>
                    <span className={styles.where}>{place}</span> <bdi>{words}</bdi>
                  </span>
                  {claimId !== null && onShow !== null && (
                    <Button
                      tone="quiet"
                      label={`${t('erase.toClaim')}: ${words}`}
                      onPress={() => onShow(claimId)}
                    >
                      {t('erase.toClaim')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <p className={styles.elsewhere}>{t('erase.elsewhere')}</p>
    </Dialog>
  );
}
