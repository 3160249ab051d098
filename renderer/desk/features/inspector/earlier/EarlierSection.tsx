import type { Claim } from '../../../../../core/model/claim/claim.ts';
import { useAppStore } from '../../../app-state/app-context.tsx';
import { errorText, useNotify } from '../../../app-state/notifications.ts';
import { useArticle, useArticleContext } from '../../../article-state/article-context.tsx';
import { hintsOfClaim } from '../../../article-state/earlier-view.ts';
import { setOther } from '../../../article-state/find-earlier.ts';
import { Button } from '../../../ui/Button.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import { Section } from '../Section.tsx';
import { EarlierCard } from './EarlierCard.tsx';
import styles from './Earlier.module.css';

/** Earlier checks that may be of the selected claim; nothing where there are none. */
export function EarlierSection({ claim }: { claim: Claim }) {
  const t = useMessages();
  const app = useAppStore();
  const notify = useNotify();
  const { store } = useArticleContext();
  const hints = useArticle(({ earlier }) => hintsOfClaim(earlier, claim.id));
  const problem = useArticle(({ earlier }) => earlier.problem);
  if (problem !== null)
    return (
      <Section title={t('earlier.title')}>
        <p role="alert" className={styles.state}>
          {errorText(app, problem.thrown)}
        </p>
        <Button onPress={() => store.dispatch({ type: 'earlierStale' })}>{t('passages.again')}</Button>
      </Section>
    );
  if (hints.length === 0) return null;
  const same = hints.filter(({ isOther }) => !isOther);
  const others = hints.filter(({ isOther }) => isOther);
  const say = (key: string, isOther: boolean) =>
    void setOther(store, claim.id, key, isOther).catch((thrown: unknown) => notify.failed(thrown));
  return (
    <Section title={t('earlier.title')}>
      {same.length > 0 && (
        <ul className={styles.list} aria-label={t('earlier.title')}>
          {same.map((hint, at) => (
            <EarlierCard
              key={hint.key}
              claim={claim}
              hint={hint}
              isFirst={at === 0}
              onOther={() => say(hint.key, true)}
            />
          ))}
        </ul>
      )}
      {others.map(({ key, check }) => (
        <p key={key} className={styles.other}>
          <span dir="auto">{t('earlier.isOther', { claim: check.claim })}</span>
          <Button tone="quiet" className={styles.small} onPress={() => say(key, false)}>
            {t('earlier.takeBack')}
          </Button>
        </p>
      ))}
    </Section>
  );
}
