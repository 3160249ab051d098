import type { Remark } from '../../../core/model/article/article.ts';
import { useInterface, useMessages } from './interface.tsx';
import { partialDateText } from '../../../core/wording/date-text.ts';
import styles from './RemarkText.module.css';

/** A comment that came with the document: who wrote it, when, and what. */
export function RemarkText({ remark }: { remark: Remark }) {
  const t = useMessages();
  const { language } = useInterface();
  const { author, at, text } = remark;
  const who = author === null || author.trim() === '' ? t('remark.nobody') : author;
  return (
    <div className={styles.remark}>
      <p className={styles.by}>
        <bdi>{who}</bdi>
        {at !== null && ` · ${partialDateText(at, language)}`}
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </div>
  );
}
