import { Volume2 } from 'lucide-react';
import { useMemo } from 'react';
import type { MatchReason } from '../../../../../core/model/source/matched-passage.ts';
import { sourceTitle } from '../../../../../core/model/source/source-changes.ts';
import { locatorText } from '../../../../../core/wording/locator.ts';
import { useArticle } from '../../../article-state/article-context.tsx';
import type { ShownPassage } from '../../../article-state/passages-view.ts';
import { wordsAsked } from '../../../article-state/words-asked.ts';
import type { CommandId } from '../../../../../core/commands/commands.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { CommandKey } from '../../../ui/Kbd.tsx';
import { cx } from '../../../ui/props.ts';
import { useMessages } from '../../../ui/interface.tsx';
import { MarkedText, type MarkedSpan } from '../../../ui/marked-text.tsx';
import { PassageReasons } from './PassageReasons.tsx';
import styles from './Passages.module.css';

interface PassageCardProps {
  /** Its place in the list, from 0. */
  at: number;
  shown: ShownPassage;
  /** The claim's words; null where words were looked for. */
  quote: string | null;
  /** The words that were looked for, or null. */
  words: string | null;
  /** It is the one that the key takes. */
  isCurrent: boolean;
  /** It was looked at. */
  isLookedAt: boolean;
  isTaken: boolean;
  onLook(at: number): void;
  onTake(at: number): void;
  /** Plays it, where it can be heard. */
  onHear(): void;
}

const lookCommands = [
  'passage.look1',
  'passage.look2',
  'passage.look3',
  'passage.look4',
  'passage.look5',
] as const satisfies readonly CommandId[];

/** UTF-16 units of what stands before and after a passage that are shown. */
const AROUND = 140;

/** A passage with where it stands, what is around it, and why it is shown. */
export function PassageCard(props: PassageCardProps) {
  const { at, shown, quote, words, isCurrent, isLookedAt, isTaken, onLook, onTake, onHear } = props;
  const t = useMessages();
  const articleId = useArticle(({ data }) => data.article.id);
  const { passage, before, after } = shown.found;
  const { source } = shown.entry;
  const title = sourceTitle(source) ?? shown.file.name;
  const place = locatorText(passage.locator, t);
  const command = lookCommands[at];
  const marks = useMemo(
    () =>
      words === null
        ? shown.reasons.flatMap(marksOf)
        : wordsAsked(passage.text, words).map((span) => ({ ...span, className: styles.hit })),
    [shown, words, passage.text],
  );
  return (
    <li className={cx(styles.card, isLookedAt && styles.lookedAt)}>
      <div className={styles.head}>
        <Button
          tone="quiet"
          className={styles.look}
          label={t('passages.look', { source: title, place })}
          onPress={() => onLook(at)}
        >
          {command !== undefined && <CommandKey command={command} />}
          <span className={styles.title} dir="auto">
            {title}
          </span>
          <span className={styles.place}>{place}</span>
        </Button>
        {shown.canBeHeard && (
          <IconButton
            label={t('passages.hear', { source: title, place })}
            command="passage.hear"
            onPress={onHear}
            className={styles.hear}
          >
            <Volume2 size={14} aria-hidden />
          </IconButton>
        )}
        {isTaken ? (
          <span className={styles.taken}>{t('passages.isTaken')}</span>
        ) : (
          <Button
            tone="quiet"
            className={styles.take}
            label={t('passages.take', { source: title, place })}
            onPress={() => onTake(at)}
          >
            {t('passages.takeShort')} {isCurrent && <CommandKey command="passage.take" />}
          </Button>
        )}
      </div>
      {(source.protected || source.articleId !== articleId) && (
        <p className={styles.facts}>
          {source.protected && <span className={styles.protected}>{t('evidence.protected')}</span>}
          {source.articleId !== articleId && <span>{t('passages.otherArticle')}</span>}
        </p>
      )}
      {passage.heading !== null && (
        <p className={styles.around} dir="auto">
          {passage.heading}
        </p>
      )}
      <blockquote className={styles.text} dir="auto">
        {before !== null && <span className={styles.around}>{endOf(before)} </span>}
        <MarkedText text={passage.text} marks={marks} />
        {after !== null && <span className={styles.around}> {beginningOf(after)}</span>}
      </blockquote>
      {passage.unsure !== undefined && (
        <p className={styles.denial}>
          {t('passages.unsure', {
            words: passage.unsure.map(({ start, end }) => passage.text.slice(start, end)).join(' · '),
          })}
        </p>
      )}
      {quote !== null && (
        <PassageReasons quote={quote} text={passage.text} reasons={shown.reasons} unsaid={shown.unsaid} />
      )}
    </li>
  );
}

/** The words of a passage that a reason is about. */
function marksOf(reason: MatchReason): MarkedSpan[] {
  switch (reason.kind) {
    case 'words':
    case 'nearWords':
      return reason.pairs.map(({ passage }) => ({ ...passage, className: styles.hit }));
    case 'name':
    case 'figure':
    case 'date':
      return [{ ...reason.passage, className: reason.match === 'other' ? styles.differs : styles.hit }];
    case 'quotation':
      return [{ ...reason.passage, className: styles.hit }];
    case 'negation':
      return reason.side === 'passage' ? [{ ...reason.span, className: styles.differs }] : [];
    default:
      return [];
  }
}

/** Returns the last words of a text, as many as are shown before a passage. */
function endOf(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*/u, '')}`;
}

function beginningOf(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\S*$/u, '')}…`;
}
