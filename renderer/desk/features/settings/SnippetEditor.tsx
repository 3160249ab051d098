import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { placeholderNames, placeholders, Snippet } from '../../../../core/model/settings/snippets.ts';
import { insertSnippet } from '../../shared/snippets/snippet-insertion.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import styles from './SettingsDialog.module.css';

interface SnippetEditorProps {
  /** The one to change, or null for a new one. */
  snippet: Snippet | null;
  isTaken(name: string): boolean;
  onSave(snippet: Snippet): void;
  onCancel(): void;
}

/** A snippet's name and text; placeholders are put in by a press. Ctrl+Enter saves, Esc leaves it. */
export function SnippetEditor({ snippet, isTaken, onSave, onCancel }: SnippetEditorProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const area = useRef<HTMLTextAreaElement>(null);
  const [name, setName] = useState(snippet?.name ?? '');
  const [text, setText] = useState(snippet?.text ?? '');
  const [showsErrors, setShowsErrors] = useState(false);
  const given = Snippet.safeParse({ name, text });
  const isNameWrong = !Snippet.shape.name.safeParse(name).success;
  const nameProblem = isNameWrong ? t('snippets.nameWrong') : isTaken(name) ? t('snippets.nameTaken') : null;

  function save() {
    setShowsErrors(true);
    if (given.success && nameProblem === null) onSave(given.data);
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    save();
  }
  function press(event: KeyboardEvent) {
    const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isEnd) return;
    // The dialog stays open, because Esc is for the text that is being written.
    event.preventDefault();
    event.stopPropagation();
    if (isEnd) save();
    else onCancel();
  }
  function insert(placeholder: string) {
    if (area.current === null) return;
    const { selectionStart: start, selectionEnd: end } = area.current;
    insertSnippet(area.current, { start, end }, { text: `{${placeholder}}`, gap: null });
  }

  return (
    <form className={styles.editor} noValidate onSubmit={submit} onKeyDown={press}>
      <TextField
        label={t('snippets.name')}
        hint={t('snippets.nameHint')}
        value={name}
        onChange={setName}
        maxLength={30}
        autoFocus
        error={showsErrors ? nameProblem : null}
      />
      <TextArea
        label={t('snippets.text')}
        value={text}
        onChange={setText}
        maxLength={5000}
        rows={3}
        inputRef={area}
        error={showsErrors && text.trim() === '' ? t('snippets.textEmpty') : null}
      />
      <div className={styles.placeholders}>
        {t('snippets.placeholders')}
        {placeholders
          .map((placeholder) => placeholderNames[placeholder][language])
          .map((placeholder) => (
            <Button
              key={placeholder}
              className={styles.placeholder}
              label={t('snippets.insertPlaceholder', { name: `{${placeholder}}` })}
              onPress={() => insert(placeholder)}
            >
              {`{${placeholder}}`}
            </Button>
          ))}
      </div>
      <div className={styles.buttons}>
        <Button type="submit">{t('snippets.save')}</Button>
        <Button tone="quiet" onPress={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
