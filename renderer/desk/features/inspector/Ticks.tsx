import { useRef } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { verdicts, type Verdict } from '../../../../core/model/claim/verdict.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import { leaveFocus } from '../../article-state/focus-text.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { momentText } from '../../../../core/wording/date-text.ts';
import { CommandKey } from '../../ui/Kbd.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/props.ts';
import { Section, useFocusRequest } from './Section.tsx';
import styles from './Section.module.css';

/** The two ticks of a claim: that it is so, and that it was said; each with the keys that set it. */
export function Ticks({ claim }: { claim: Claim }) {
  const t = useMessages();
  const noSpeaker = claim.attribution === null;
  const said = useRef<HTMLDivElement>(null);
  useFocusRequest('said', () => said.current?.querySelector('button')?.focus());
  return (
    <Section title={t('inspector.ticks')} tour="ticks" aside={<Decision claim={claim} />}>
      <div className={styles.row} role="group" aria-label={t('target.verdict')}>
        <span className={styles.name}>{t('tick.isItSo')}</span>
        {verdicts.map((verdict) => (
          <Tick
            key={verdict}
            verdict={verdict}
            isOn={claim.verdict === verdict}
            command={`verdict.${verdict}`}
          />
        ))}
      </div>
      <div ref={said} className={styles.row} role="group" aria-label={t('target.said')}>
        <span className={styles.name}>{t('tick.wasItSaid')}</span>
        {verdicts.map((verdict) => (
          <Tick
            key={verdict}
            verdict={verdict}
            isOn={!noSpeaker && claim.said === verdict}
            isDisabled={noSpeaker}
            command={`said.${verdict}`}
          />
        ))}
      </div>
      {noSpeaker && <p className={styles.hint}>{t('inspector.speakerFirst')}</p>}
    </Section>
  );
}

interface TickProps {
  verdict: Verdict;
  isOn: boolean;
  isDisabled?: boolean;
  command: CommandId;
}

function Tick({ verdict, isOn, isDisabled = false, command }: TickProps) {
  const t = useMessages();
  const run = useRun();
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={t(`verdict.${verdict}`)}
      title={t(`verdict.${verdict}`)}
      disabled={isDisabled}
      className={cx(styles.tick, styles[verdict], isOn && styles.on)}
      onMouseDown={leaveFocus}
      onClick={() => run(command)}
    >
      <VerdictSign verdict={verdict} size={14} />
      <CommandKey command={command} />
    </button>
  );
}

/** Who decided on the verdict, and when. */
function Decision({ claim }: { claim: Claim }) {
  const language = useApp((state) => state.language);
  const initials = useArticle(
    ({ data }) => data.checkers.find(({ id }) => id === claim.verdictBy)?.initials ?? null,
  );
  const own = useApp(({ checkers }) => checkers.find(({ id }) => id === claim.verdictBy)?.initials ?? null);
  if (claim.verdictAt === null) return null;
  const who = initials ?? own;
  const when = momentText(claim.verdictAt, language);
  return <>{who === null ? when : `${who} · ${when}`}</>;
}
