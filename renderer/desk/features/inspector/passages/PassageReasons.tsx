import { assertNever } from '../../../../../core/kernel/assert-never.ts';
import type { Span } from '../../../../../core/model/article/article.ts';
import type { MatchReason } from '../../../../../core/model/source/matched-passage.ts';
import type { Translate } from '../../../../../core/i18n/translate.ts';
import { useMessages } from '../../../ui/interface.tsx';
import styles from './Passages.module.css';

interface PassageReasonsProps {
  /** The claim's words. */
  quote: string;
  /** The passage's words. */
  text: string;
  reasons: readonly MatchReason[];
  /** The words of the claim that the passage does not say. */
  unsaid: readonly Span[];
}

/** Words of one kind that are listed at most. */
const MOST_LISTED = 8;

/**
 * Why a passage is shown: the claim's figures, dates and names beside its own, which of the two denies, what they have in common, and what the
 * passage does not say.
 */
export function PassageReasons({ quote, text, reasons, unsaid }: PassageReasonsProps) {
  const t = useMessages();
  const values = reasons.filter(isValue);
  const denials = reasons.filter((reason) => reason.kind === 'negation');
  const why = reasons.flatMap((reason) => reasonText(reason, quote, t) ?? []);
  return (
    <>
      {values.length > 0 && (
        <ul className={styles.values} aria-label={t('passages.values')}>
          {values.map((value) => (
            <ValuePair
              key={`${value.claim.start} ${value.passage.start}`}
              claim={wordsAt(quote, value.claim)}
              passage={wordsAt(text, value.passage)}
              match={value.match}
            />
          ))}
        </ul>
      )}
      {denials.map(({ side, span }) => (
        <p key={side} className={styles.denial}>
          {t(side === 'claim' ? 'passages.claimDenies' : 'passages.passageDenies', {
            words: wordsAt(side === 'claim' ? quote : text, span),
          })}
        </p>
      ))}
      {why.length > 0 && <p className={styles.why}>{t('passages.why', { reasons: why.join(' · ') })}</p>}
      {unsaid.length > 0 && (
        <p className={styles.why}>{t('passages.unsaidHere', { words: listed(unsaid, quote) })}</p>
      )}
    </>
  );
}

type ValueReason = Extract<MatchReason, { kind: 'figure' | 'date' | 'name' }>;

function isValue(reason: MatchReason): reason is ValueReason {
  return reason.kind === 'figure' || reason.kind === 'date' || reason.kind === 'name';
}

const signs = { same: '=', fits: '≈', part: '≈', other: '≠' } as const;

/** A value of the claim and that of the passage: 300 ≠ 250. */
function ValuePair({
  claim,
  passage,
  match,
}: {
  claim: string;
  passage: string;
  match: ValueReason['match'];
}) {
  const t = useMessages();
  return (
    <li className={match === 'other' ? styles.other : styles.same}>
      <span className="unseen">{t(`passages.value.${match}`, { claim, passage })}</span>
      <span aria-hidden>
        <bdi>{claim}</bdi> {signs[match]} <bdi>{passage}</bdi>
      </span>
    </li>
  );
}

/** What a claim and a passage have in common, in words; null for what is shown otherwise. */
function reasonText(reason: MatchReason, quote: string, t: Translate): string | null {
  switch (reason.kind) {
    case 'words':
      return t('passages.sameWords', { words: listed(claimSpans(reason.pairs), quote) });
    case 'nearWords':
      return t('passages.nearWords', { words: listed(claimSpans(reason.pairs), quote) });
    case 'quotation':
      return t(reason.isWhole ? 'passages.wholeQuotation' : 'passages.partOfQuotation');
    case 'speaker':
      return t('passages.speaker', { speaker: reason.speaker });
    case 'surroundings':
      return t(reason.where === 'title' ? 'passages.inTitle' : `passages.${reason.where}`, {
        words: listed(reason.claim, quote),
      });
    case 'name':
    case 'figure':
    case 'date':
    case 'negation':
      return null;
    default:
      return assertNever(reason);
  }
}

function claimSpans(pairs: readonly { claim: Span }[]): Span[] {
  return pairs.map(({ claim }) => claim);
}

/** Returns words of a text in quotation marks, the first of many. */
function listed(spans: readonly Span[], text: string): string {
  const words = spans.slice(0, MOST_LISTED).map((span) => `“${wordsAt(text, span)}”`);
  return spans.length > MOST_LISTED ? `${words.join(', ')}, …` : words.join(', ');
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
