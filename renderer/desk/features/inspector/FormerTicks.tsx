import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Span } from '../../../../core/model/article/article.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import { formerTicks } from '../../article-state/former-ticks.ts';
import { useRun } from '../../commands/command-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { Section } from './Section.tsx';
import styles from './FormerTicks.module.css';

/** The ticks that a claim had in an older version, whose words were other ones, with what has changed; nothing for none. */
export function FormerTicks({ claim, language }: { claim: Claim; language: string | undefined }) {
  const t = useMessages();
  const run = useRun();
  const former = useArticle((view) => formerTicks(view, claim));
  const shown = useApp((state) => state.language);
  const checkers = useArticle(({ data }) => data.checkers);
  if (former === null || former.difference === null) return null;
  const { verdict, verdictBy, verdictAt, said, version, why, difference } = former;
  const who = checkers.find(({ id }) => id === verdictBy)?.initials;
  const decided = verdictAt === null ? [] : [momentText(verdictAt, shown)];
  const facts = [t('former.version', { version }), ...(who === undefined ? [] : [who]), ...decided];
  return (
    <Section title={t('former.title')} aside={facts.join(' · ')}>
      <p className={styles.ticks}>
        <VerdictSign verdict={verdict} size={14} />
        {t(`verdict.${verdict}`)}
        {said !== 'unchecked' && ` · ${t('tick.said')}: ${t(`verdict.${said}`)}`}
      </p>
      <p className={styles.hint}>{t(`droppedClaims.${why}`)}</p>
      <Words label={t('former.was')} words={difference.was} marks={difference.removed} language={language} />
      <Words label={t('former.is')} words={difference.is} marks={difference.added} language={language} />
      {difference.weighs.length > 0 && (
        <p className={styles.weighs}>
          {difference.weighs.map((weight) => t(`former.weighs.${weight}`)).join(' ')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onPress={() => run('former.confirm')}>
          {t('former.confirm')} <CommandKey command="former.confirm" />
        </Button>
        <Button onPress={() => run('former.reopen')}>
          {t('former.reopen')} <CommandKey command="former.reopen" />
        </Button>
      </div>
    </Section>
  );
}

interface WordsProps {
  label: string;
  words: string;
  marks: readonly Span[];
  language: string | undefined;
}

function Words({ label, words, marks, language }: WordsProps) {
  return (
    <p className={styles.words}>
      <span className={styles.label}>{label}</span>{' '}
      <span lang={language} dir="auto">
        <MarkedText
          text={words}
          marks={marks.map(({ start, end }) => ({ start, end, className: styles.changed }))}
        />
      </span>
    </p>
  );
}
