import { previewLines, type PreviewLine } from '../../../../core/wording/case-preview.ts';
import type { CasePreview } from '../../../../core/casefile/preview.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import styles from './PreviewLines.module.css';

/** So many claims are shown without being asked for, of what asks for something. */
const FEW = 5;

/** Line by line what merging a case file does, with the claims under each. */
export function PreviewLines({
  preview,
  lowered = 'listed',
}: {
  preview: CasePreview;
  /** Whether the protected sources that would lose something are among the lines, or shown by themselves. */
  lowered?: 'listed' | 'apart';
}) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const lines = previewLines(preview, t, (bytes) => formatBytes(bytes, language), lowered);
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.text} className={line.asks ? styles.asks : undefined}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { text, items, asks } }: { line: PreviewLine }) {
  if (items.length === 0) return text;
  return (
    <details open={asks && items.length <= FEW}>
      <summary className={styles.summary}>{text}</summary>
      <ul className={styles.claims}>
        {items.map(({ quote, detail }, index) => (
          <li key={index}>
            <span className={styles.quote} dir="auto">
              {quote}
            </span>
            {detail !== null && <span className={styles.detail}>{detail}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
