import { useMemo, useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { CommandId } from '../../../../core/commands/commands.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { filterChoices } from '../../article-state/claim-list.ts';
import { focusText } from '../../article-state/focus-text.ts';
import { changeSeveral } from '../../article-state/save.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import styles from './ClaimsPane.module.css';

const offered: readonly (readonly [CommandId, MessageKey])[] = [
  ['claim.keep', 'inspector.keep'],
  ['claim.remove', 'several.remove'],
  ['sentence.noClaim', 'command.sentence.noClaim'],
  ['verdict.verified', 'verdict.verified'],
  ['verdict.unverifiable', 'verdict.unverifiable'],
  ['verdict.refuted', 'verdict.refuted'],
];

/** What can be done with several claims at once. */
export function SeveralBar({ ids }: { ids: ReadonlySet<Id> }) {
  const t = useMessages();
  const run = useRun();
  const { store } = useArticleContext();
  return (
    <div className={styles.severalBar} role="group" aria-label={t('several.name')}>
      <p className={styles.head}>
        <b>{t('several.count', { n: ids.size })}</b>
        <Button tone="quiet" onPress={() => store.dispatch({ type: 'several', ids: new Set(), id: null })}>
          {t('several.clear')}
        </Button>
      </p>
      <div className={styles.buttons}>
        {offered.map(([id, label]) => (
          <Button key={id} onPress={() => run(id)}>
            {t(label)} <CommandKey command={id} />
          </Button>
        ))}
      </div>
      <SpeakerOfAll ids={ids} />
    </div>
  );
}

function SpeakerOfAll({ ids }: { ids: ReadonlySet<Id> }) {
  const t = useMessages();
  const notify = useNotify();
  const run = useRun();
  const { saver } = useArticleContext();
  const language = useApp((state) => state.language);
  const order = useArticle(({ data }) => data.order);
  const claims = useArticle(({ data }) => data.claims);
  const { speakers } = useMemo(() => filterChoices({ order, claims }, language), [order, claims, language]);
  const [speaker, setSpeaker] = useState('');
  const isEmpty = speaker.trim() === '';

  function save() {
    if (isEmpty) return;
    void changeSeveral({ saver, notify, t }, ids, { what: 'setSpeaker', speaker }, () => run('history.undo'));
    // The focus moves back to where the desk's keys work. An empty field that kept the focus would offer all names again.
    focusText();
    setSpeaker('');
  }

  return (
    <form
      className={styles.speaker}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ComboField label={t('several.speaker')} value={speaker} onChange={setSpeaker} choices={speakers} />
      <Button type="submit" isDisabled={isEmpty}>
        {t('several.setSpeaker')}
      </Button>
    </form>
  );
}
