import { useArticle } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { FigurePlace } from './Figures.tsx';
import { Section } from './Section.tsx';
import styles from './TextNotesSection.module.css';

/** What is to be known of the text as a whole: figures that contradict each other, and a language without rules. */
export function TextNotesSection() {
  const t = useMessages();
  const notes = useArticle((view) => view.notes);
  if (notes === null || (notes.supported && notes.conflicts.length === 0)) return null;
  return (
    <>
      {!notes.supported && <p className={styles.noPack}>{t('inspector.noPack')}</p>}
      {notes.conflicts.length > 0 && (
        <Section title={t('inspector.conflicts')} aside={notes.conflicts.length}>
          <ul className={styles.list}>
            {notes.conflicts.map(({ figures }) => (
              <li key={figures[0]?.start} className={styles.item}>
                {figures.map((span) => (
                  <FigurePlace key={span.start} span={span} />
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
