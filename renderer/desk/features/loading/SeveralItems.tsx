import { useId, useState } from 'react';
import type { LoadResult } from '../../../../core/contract/index.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { useAnswer } from '../../app-state/loading/use-answer.ts';
import styles from './LoadResults.module.css';

export interface SeveralItemsProps {
  result: Extract<LoadResult, { status: 'several' }>;
  isOnly: boolean;
}

/** The articles in one file, for the checker to say which are to be loaded. */
export function SeveralItems({ result, isOnly }: SeveralItemsProps) {
  const t = useMessages();
  const question = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { isBusy, answer, leave } = useAnswer(result);
  const { items } = result;

  function choose(id: string, isChosen: boolean) {
    const others = [...chosen].filter((other) => other !== id);
    setChosen(new Set(isChosen ? [...others, id] : others));
  }
  const load = () =>
    answer(items.filter(({ id }) => chosen.has(id)).map(({ id, title }) => ({ item: id, name: title })));

  return (
    <>
      <p id={question} className={styles.reason}>
        {t('load.several', { n: items.length })}
      </p>
      <div role="group" aria-labelledby={question} className={styles.items}>
        {items.map(({ id, title, detail }) => (
          <Checkbox
            key={id}
            isSelected={chosen.has(id)}
            isDisabled={isBusy}
            onChange={(isChosen) => choose(id, isChosen)}
          >
            <span className={styles.title} dir="auto">
              {title}
            </span>
            {detail !== null && (
              <span className={styles.detail}>
                <bdi>{detail}</bdi>
              </span>
            )}
          </Checkbox>
        ))}
      </div>
      <div className={styles.answers}>
        <Button tone={isOnly ? 'dark' : 'plain'} isDisabled={isBusy || chosen.size === 0} onPress={load}>
          {t('load.loadChosen', { n: chosen.size })}
        </Button>
        {chosen.size < items.length && (
          <Button isDisabled={isBusy} onPress={() => setChosen(new Set(items.map(({ id }) => id)))}>
            {t('load.chooseAll')}
          </Button>
        )}
        {!isOnly && (
          <Button tone="quiet" isDisabled={isBusy} onPress={leave}>
            {t('load.leave')}
          </Button>
        )}
      </div>
    </>
  );
}
