import { useMemo } from 'react';
import type { Claim } from '../../../../../core/model/claim/claim.ts';
import { takenExcerpt } from '../../../../../core/model/source/evidence-from-source.ts';
import type {
  ArticleChecks,
  CheckedQuotation,
  ExcerptedMatch,
} from '../../../../../core/model/source/article-checks.ts';
import { locatorText } from '../../../../../core/wording/locator.ts';
import { useAppStore } from '../../../app-state/app-context.tsx';
import { useNotify } from '../../../app-state/notifications.ts';
import { useArticle, useArticleContext } from '../../../article-state/article-context.tsx';
import { quotationsIn, quotationState } from '../../../article-state/checks-view.ts';
import { comparedFile, lookAtSource } from '../../../article-state/find-checks.ts';
import { QuotationComparison } from '../../../shared/quotation/QuotationComparison.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import { cx } from '../../../ui/props.ts';
import { Section } from '../Section.tsx';
import styles from './Quotations.module.css';

/** The quotations in the selected claim, each beside what the sources have; nothing while no source was read. */
export function QuotationsSection({ claim }: { claim: Claim }) {
  const t = useMessages();
  const checks = useArticle((view) => view.checks.checks);
  const quotations = useMemo(() => quotationsIn(checks, claim), [checks, claim]);
  if (checks === null || checks.sources.length === 0 || quotations.length === 0) return null;
  return (
    <Section title={t('quotation.section', { n: quotations.length })}>
      <ul className={styles.list} aria-label={t('quotation.section', { n: quotations.length })}>
        {quotations.map((quotation) => (
          <Quotation key={quotation.start} quotation={quotation} checks={checks} claim={claim} />
        ))}
      </ul>
    </Section>
  );
}

interface QuotationProps {
  quotation: CheckedQuotation;
  checks: ArticleChecks;
  claim: Claim;
}

function Quotation({ quotation, checks, claim }: QuotationProps) {
  const t = useMessages();
  const text = useArticle(({ data }) => data.version.text);
  const { start, end } = quotation.content;
  const state = quotationState(quotation);
  const [match] = quotation.matches;
  const isSame = state === 'exact' || state === 'typography' || state === 'insertion';
  return (
    <li>
      <p className={cx(styles.state, !isSame && styles.differs)}>
        {t(`quotation.${state}`)}
        {match !== undefined && <span className={styles.place}> · {placeOf(match, checks, t)}</span>}
      </p>
      {match === undefined ? (
        <p className={styles.words} dir="auto">
          “{text.slice(start, end)}”
        </p>
      ) : (
        <>
          <QuotationComparison quotation={quotation} match={match} />
          <Found match={match} checks={checks} claim={claim} />
        </>
      )}
    </li>
  );
}

function placeOf(
  { source, locator }: ExcerptedMatch,
  { sources }: ArticleChecks,
  t: ReturnType<typeof useMessages>,
): string {
  const name = sources[source]?.name ?? '';
  return locator === null ? name : t('quotation.place', { source: name, place: locatorText(locator, t) });
}

/** Opens the source at the words, or takes them as evidence. */
function Found({ match, checks, claim }: Omit<QuotationProps, 'quotation'> & { match: ExcerptedMatch }) {
  const t = useMessages();
  const app = useAppStore();
  const notify = useNotify();
  const { store } = useArticleContext();
  const articleId = claim.articleId;
  const tell = (thrown: unknown) => notify.failed(thrown);
  const look = () =>
    lookAtSource(app, articleId, checks, match.source, match.passages?.[0] ?? null).catch(tell);
  const words = takenExcerpt(checks.sources[match.source]?.hash ?? '', match);
  async function take() {
    const found = await comparedFile(articleId, checks, match.source);
    if (words === null || found === null) return store.dispatch({ type: 'checksStale' });
    const { entry } = found;
    app.dispatch({ type: 'dialog', dialog: { name: 'takeEvidence', claimId: claim.id, entry, words } });
  }
  return (
    <div className={styles.buttons}>
      <Button tone="quiet" onPress={() => void look()}>
        {t('quotation.look')}
      </Button>
      {words !== null && (
        <Button tone="quiet" onPress={() => void take().catch(tell)}>
          {t('passages.takeWords')}
        </Button>
      )}
    </div>
  );
}
