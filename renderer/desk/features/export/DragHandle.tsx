import { GripVertical } from 'lucide-react';
import type { DragEvent } from 'react';
import { useMessages } from '../../ui/interface.tsx';
import type { DragOutFile } from './use-drag-out.ts';
import styles from './DragHandle.module.css';

/** What can be dragged to a folder or into a mail: the report as a file. By key it is saved, which does the same. */
export function DragHandle({ file, onDragged }: { file: DragOutFile; onDragged(): void }) {
  const t = useMessages();

  async function drag(event: DragEvent) {
    // The system drags a file in the page's stead; then the page hears no end of it.
    event.preventDefault();
    const handle = event.currentTarget;
    await file.drag();
    handle.dispatchEvent(new Event('dragend', { bubbles: true }));
    onDragged();
  }
  return (
    <div
      draggable
      className={styles.handle}
      title={t('export.dragHint')}
      data-ready={file.name === null ? undefined : ''}
      onPointerEnter={() => void file.make()}
      onDragStart={(event) => void drag(event)}
    >
      <GripVertical size={14} aria-hidden />
      <span role="status">{file.isMaking ? t('export.dragMaking') : (file.name ?? t('export.drag'))}</span>
    </div>
  );
}
