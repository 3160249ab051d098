import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { keyOf, MAX_SNIPPETS, SNIPPET_SIGN, type Snippet } from '../../../../core/model/settings/snippets.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { SnippetEditor } from './SnippetEditor.tsx';
import { SnippetRows } from './SnippetRows.tsx';
import { useSnippets } from './use-snippets.ts';
import styles from './SettingsDialog.module.css';

/** Texts of the checkers' own: written, changed, deleted, and handed on as a file. */
export function SnippetsSection() {
  const t = useMessages();
  const { snippets, news, keep, take, writeFile } = useSnippets();
  const [edited, setEdited] = useState<Snippet | 'new' | null>(null);
  const buttons = useRef<HTMLDivElement>(null);

  /** Where what had the focus is gone. */
  function focusButtons() {
    buttons.current?.querySelector('button')?.focus();
  }
  function leave() {
    flushSync(() => setEdited(null));
    focusButtons();
  }
  async function remove(gone: Snippet) {
    const others = snippets.filter((one) => one !== gone);
    if (await keep(others, t('snippets.removed', { name: gone.name }))) focusButtons();
  }
  async function save(snippet: Snippet) {
    if (await keep([...snippets.filter((one) => one !== edited), snippet], null)) leave();
  }
  const isTaken = (name: string) => snippets.some((one) => one !== edited && keyOf(one) === keyOf({ name }));

  return (
    <>
      <p className={styles.hint}>{t('snippets.hint', { sign: SNIPPET_SIGN })}</p>
      {snippets.length > 0 && (
        <SnippetRows snippets={snippets} onEdit={setEdited} onRemove={(snippet) => void remove(snippet)} />
      )}
      {edited === null ? (
        <div ref={buttons} className={styles.buttons}>
          <Button isDisabled={snippets.length >= MAX_SNIPPETS} onPress={() => setEdited('new')}>
            {t('snippets.add')}
          </Button>
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(chosen) => void take(chosen?.[0])}
          >
            <Button>{t('snippets.import')}</Button>
          </FileTrigger>
          {snippets.length > 0 && <Button onPress={() => void writeFile()}>{t('snippets.export')}</Button>}
        </div>
      ) : (
        <SnippetEditor
          key={edited === 'new' ? '' : edited.name}
          snippet={edited === 'new' ? null : edited}
          isTaken={isTaken}
          onSave={(snippet) => void save(snippet)}
          onCancel={leave}
        />
      )}
      {news !== null && (
        <p role={news.isProblem ? 'alert' : 'status'} className={styles.news}>
          {news.text}{' '}
          {news.undo !== null && (
            <Button tone="quiet" onPress={news.undo}>
              {t('command.history.undo')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
