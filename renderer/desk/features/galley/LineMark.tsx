import type { Id } from '../../../../core/kernel/ids.ts';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { useArticle, useArticleContext, useClaim } from '../../article-state/article-context.tsx';
import type { ArticleView } from '../../article-state/article-view.ts';
import { leaveFocus } from '../../article-state/focus-text.ts';
import { claimLabel } from '../../app-state/claim-label.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/cx.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { fitBeside, type MarkLine } from './mark-lines.ts';
import styles from './LineMark.module.css';

/**
 * The marks of the claims that begin on one line: side by side where the margin has `room` for it, in CSS pixels, or the most
 * pressing one and how many more.
 */
export function LineMark({ line, room }: { line: MarkLine; room: number }) {
  const { store } = useArticleContext();
  const shown = useArticle((view) => leading(view, line.ids));
  const all = useArticle(({ data }) =>
    fitBeside(
      line.ids.map((id) => data.order.numbers.get(id) ?? 0),
      room,
    ),
  );
  return (
    <div
      className={cx(styles.line, all && line.ids.length > 1 && styles.pair)}
      style={{ top: line.top, height: line.height }}
    >
      {all ? (
        line.ids.map((id) => <Mark key={id} id={id} onPress={() => select(id)} />)
      ) : (
        <Mark id={shown} more={line.ids.length - 1} onPress={() => select(nextOf(store.get(), line.ids))} />
      )}
    </div>
  );

  function select(id: Id) {
    store.dispatch({ type: 'select', id, reveal: false });
  }
}

/** Returns the claim that stands for a line: the selected one, else the first open one, else the first refuted one and so on. */
function leading({ data, selected }: ArticleView, ids: readonly Id[]): Id {
  if (selected !== null && ids.includes(selected.id)) return selected.id;
  const rank = (id: Id) => verdicts.toReversed().indexOf(data.claims.get(id)?.verdict ?? 'verified');
  return ids.reduce((best, id) => (rank(id) < rank(best) ? id : best));
}

/** Returns the claim that a press on a crowded line selects: the one that is shown, then each in turn. */
function nextOf(view: ArticleView, ids: readonly Id[]): Id {
  const at = view.selected === null ? -1 : ids.indexOf(view.selected.id);
  return at === -1 ? leading(view, ids) : (ids[(at + 1) % ids.length] ?? leading(view, ids));
}

interface MarkProps {
  id: Id;
  more?: number;
  onPress(): void;
}

function Mark({ id, more = 0, onPress }: MarkProps) {
  const t = useMessages();
  const claim = useClaim(id);
  const number = useArticle(({ data }) => data.order.numbers.get(id)) ?? 0;
  const isSelected = useArticle(({ selected }) => selected?.id === id);
  if (claim === undefined) return null;
  const isLight = claim.status === 'suggested';
  const own = claimLabel(claim, number, t);
  const label = more > 0 ? t('claim.andMore', { claim: own, n: more }) : own;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-claim={id}
      title={label}
      onMouseDown={leaveFocus}
      className={cx(styles.mark, isSelected && styles.selected, isLight && styles.light)}
      aria-label={label}
      // Which words it is about is painted on them, which only who sees it knows.
      aria-description={claim.quote}
      aria-current={isSelected}
      onClick={onPress}
    >
      {more > 0 && <span className={styles.more}>+{more}</span>}
      <span className={styles.number}>{number}</span>
      <VerdictSign verdict={claim.verdict} size={15} light={isLight} />
    </button>
  );
}
