import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import {
  keyOf,
  MAX_SNIPPETS,
  SNIPPET_SIGN,
  type Snippet,
  mergeSnippets,
  SnippetFile,
  Snippets,
} from '../../../../core/model/settings/snippets.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SnippetEditor } from './SnippetEditor.tsx';
import { call } from '../../app-state/bridge.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { Pencil, Trash2 } from 'lucide-react';
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
  async function remove(removed: Snippet) {
    const others = snippets.filter((one) => one !== removed);
    if (await keep(others, t('snippets.removed', { name: removed.name }))) focusButtons();
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

/** The largest file, in bytes, that is read as snippets: the most of them at their longest. */
const MOST_BYTES = 16_000_000;

/** What became of the last thing that was done, and what takes it back. */
interface SnippetNews {
  text: string;
  isProblem: boolean;
  undo: (() => void) | null;
}

/** Returns the snippets, the functions that change, import and export them, and the message about what was done. */
function useSnippets() {
  const t = useMessages();
  const app = useAppStore();
  const snippets = useApp((state) => state.settings.snippets);
  const [news, setNews] = useState<SnippetNews | null>(null);
  const fail = (text: string) => setNews({ text, isProblem: true, undo: null });

  /** Returns whether they are kept; `text`, where there is one, is told with the way back. */
  async function keep(next: readonly Snippet[], text: string | null): Promise<boolean> {
    const before = snippets;
    if (!(await changeSettings(app, { snippets: [...next] }))) return false;
    const undo = () => void keep(before, null);
    setNews(text === null ? null : { text, isProblem: false, undo });
    return true;
  }

  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = SnippetFile.safeParse(await jsonOf(file));
    if (!read.success) return fail(t('snippets.notTheirs', { name: file.name }));
    const merged = mergeSnippets(snippets, read.data.snippets);
    if (!Snippets.safeParse(merged.snippets).success) return fail(t('snippets.tooMany', { n: MAX_SNIPPETS }));
    const { added, replaced } = merged;
    await keep(merged.snippets, t('snippets.imported', { added, replaced }));
  }

  async function writeFile() {
    try {
      const { path } = await call('snippets.export', {});
      if (path !== null) setNews({ text: t('snippets.exported', { path }), isProblem: false, undo: null });
    } catch (thrown) {
      fail(errorText(app, thrown));
    }
  }
  return { snippets, news, keep, take, writeFile };
}

/** Returns what a file holds as JSON, or null for another file. */
async function jsonOf(file: File): Promise<unknown> {
  if (file.size > MOST_BYTES) return null;
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch {
    return null;
  }
}

interface SnippetRowsProps {
  snippets: readonly Snippet[];
  onEdit(snippet: Snippet): void;
  onRemove(snippet: Snippet): void;
}

/** The snippets that there are, each with the beginning of its text. */
function SnippetRows({ snippets, onEdit, onRemove }: SnippetRowsProps) {
  const t = useMessages();
  const sorted = snippets.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <ul className={styles.rows} aria-label={t('snippets.list')}>
      {sorted.map((snippet) => (
        <li key={snippet.name} className={styles.row}>
          <bdi className={styles.snippetName}>
            <span aria-hidden>{SNIPPET_SIGN}</span>
            {snippet.name}
          </bdi>
          <span className={styles.text} dir="auto">
            {snippet.text}
          </span>
          <IconButton label={t('snippets.change', { name: snippet.name })} onPress={() => onEdit(snippet)}>
            <Pencil size={13} aria-hidden />
          </IconButton>
          <IconButton label={t('snippets.remove', { name: snippet.name })} onPress={() => onRemove(snippet)}>
            <Trash2 size={13} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
