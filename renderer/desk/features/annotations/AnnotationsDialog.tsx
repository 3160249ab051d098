import { useMemo } from 'react';
import { readAnnotations } from '../../../../core/annotations/read-annotations.ts';
import { planAnnotations, type PlannedAnnotation } from '../../../../core/annotations/plan.ts';
import type { AnnotationFile } from '../../../../core/annotations/annotation.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AnnotationChoices } from './AnnotationChoices.tsx';
import styles from './Annotations.module.css';

/** A file of annotations that was chosen or dropped. */
export interface AnnotationsDialogProps {
  file: { name: string; bytes: Uint8Array };
  onClose(): void;
}

type Read = { file: AnnotationFile; planned: PlannedAnnotation[] } | { problem: string };

/** Shows where the words of annotations stand in the article, before any of them becomes a claim. */
export function AnnotationsDialog({ file, onClose }: AnnotationsDialogProps) {
  const t = useMessages();
  const app = useAppStore();
  const version = useArticle(({ data }) => data.version);
  const read = useMemo<Read>(() => {
    try {
      const found = readAnnotations(file.bytes, file.name);
      return { file: found, planned: planAnnotations(version, found) };
    } catch (thrown) {
      return { problem: errorText(app, thrown) };
    }
  }, [file, version, app]);

  if ('planned' in read && read.planned.length > 0)
    return <AnnotationChoices name={file.name} file={read.file} planned={read.planned} onClose={onClose} />;
  return (
    <Dialog
      title={t('annotations.title')}
      onClose={onClose}
      footer={
        <Button tone="dark" autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p className={styles.problem} role="alert">
        {'problem' in read ? read.problem : t('annotations.none', { file: file.name })}
      </p>
    </Dialog>
  );
}
