import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Span } from '../../../../core/model/article/article.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { caveatsAbout, offeredReason } from '../../article-state/notes.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { GoTo } from './GoTo.tsx';
import { Section } from './Section.tsx';
import styles from './TextSays.module.css';

const offers = {
  noIndependentAccess: 'inspector.offerNoIndependentAccess',
  notAnsweredInTime: 'inspector.offerNotAnsweredInTime',
} as const;

/** How sure the text itself is of a claim: its caveats and hedges, with 'unverifiable' offered for the reason that it gives. */
export function TextSays({ claim }: { claim: Claim }) {
  const t = useMessages();
  const run = useRun();
  const notes = useArticle((view) => view.notes);
  const caveats = caveatsAbout(notes, claim);
  const reason = offeredReason(notes, claim);
  if (caveats.length === 0 && claim.hedge === null) return null;
  return (
    <Section title={t('inspector.textSays')}>
      {caveats.map((caveat) => (
        <Caveat key={caveat.start} span={caveat} />
      ))}
      {claim.hedge !== null && <p className={styles.hedge}>{t('inspector.hedge', { words: claim.hedge })}</p>}
      {reason !== null && (
        <Button tone="quiet" className={styles.offer} onPress={() => run('verdict.unverifiable')}>
          <CommandKey command="verdict.unverifiable" /> {t(offers[reason])}
        </Button>
      )}
    </Section>
  );
}

function Caveat({ span }: { span: Span }) {
  const words = useArticle(({ data }) => data.version.text.slice(span.start, span.end));
  return (
    <GoTo span={span} className={styles.caveat}>
      {words}
    </GoTo>
  );
}
