import { useEffect, useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { claimAtPoint } from '../../article-state/claim-at-event.ts';
import { isDialogOpen, isField } from '../../app-state/loading/paste-and-drop.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { evidenceIn, type IncomingEvidence, namedPictures } from '../../article-state/evidence-form.ts';
import styles from './DeskScreen.module.css';

/**
 * Begins evidence with what is pasted on the desk, for the selected claim, and with files that are dropped on a claim: its
 * row, its mark or its words. While files are held over a claim, it shows which claim that is.
 */
export function BringEvidence({ onBrought }: { onBrought(): void }) {
  const t = useMessages();
  const notify = useNotify();
  const { store, text } = useArticleContext();
  const [over, setOver] = useState<Id | null>(null);
  const number = useArticle(({ data }) => (over === null ? undefined : data.order.numbers.get(over)));

  useEffect(() => {
    function begin(id: Id, incoming: IncomingEvidence) {
      store.dispatch({ type: 'select', id, reveal: false });
      onBrought();
      store.dispatch({ type: 'requestField', field: 'newEvidence', incoming });
    }
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isField(event.target) || isDialogOpen()) return;
      const incoming = evidenceIn(event.clipboardData);
      if (incoming === null) return;
      event.preventDefault();
      const { selected } = store.get();
      if (selected === null) {
        notify.done(t('claims.selectFirst'));
        return;
      }
      const files = namedPictures(incoming.files, t('evidence.pasted'), new Date());
      begin(selected.id, { ...incoming, files });
    };
    const claimUnder = ({ target, clientX, clientY, dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') === true && target instanceof Element && !isDialogOpen()
        ? claimAtPoint(target, clientX, clientY, store.get(), text)
        : null;
    const hold = (event: DragEvent) => {
      const id = claimUnder(event);
      setOver(id);
      if (id === null || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(null);
    const drop = (event: DragEvent) => {
      setOver(null);
      const id = claimUnder(event);
      const incoming = event.dataTransfer && evidenceIn(event.dataTransfer);
      if (id === null || incoming === null) return;
      event.preventDefault();
      event.stopPropagation();
      begin(id, incoming);
    };
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('paste', paste, { signal });
    // This handles the drop before the window does, which loads what is dropped anywhere else.
    document.addEventListener('dragover', hold, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => ending.abort();
  }, [store, text, notify, t, onBrought]);

  if (number === undefined) return null;
  return (
    <p className={styles.hint} role="status">
      {t('evidence.dropOn', { number })}
    </p>
  );
}
