import { Fragment, useState } from 'react';
import { OcrLanguage } from '../../../../core/ocr/recognized-page.ts';
import { languageName } from '../../../../core/wording/date-text.ts';
import type { SourceEntry, SourceFile } from '../../../../core/model/source/source-text.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { pictureOf, type SourceActions } from './source-actions.ts';
import { readingText } from './SourceList.tsx';
import styles from './SourcesPane.module.css';

interface SelectedSourceProps {
  entry: SourceEntry;
  act: SourceActions;
}

/** What can be done with the selected source, and the problem of each of its files that has no text. */
export function SelectedSource({ entry, act }: SelectedSourceProps) {
  const t = useMessages();
  const hasPicture = pictureOf(entry) !== null;
  const opens = nameOfOpening(entry);
  return (
    <div className={styles.bar} role="group" aria-label={t('sources.selected')}>
      {entry.source.restriction !== null && (
        <p className={styles.message} dir="auto">
          {t('sources.restrictionShown', { words: entry.source.restriction })}
        </p>
      )}
      {entry.files.map((file) => (
        <Fragment key={file.hash}>
          <Unread file={file} act={act} />
          <AboutText file={file} act={act} />
        </Fragment>
      ))}
      <div className={styles.buttons}>
        {opens !== null && (
          <Button tone="quiet" onPress={() => act.open(entry)}>
            {t(opens)} <Kbd keys="Enter" />
          </Button>
        )}
        {hasPicture && (
          <Button tone="quiet" onPress={() => act.look(entry)}>
            {t('sources.showPicture')} {opens === null && <Kbd keys="Enter" />}
          </Button>
        )}
        <Button tone="quiet" onPress={() => act.edit(entry)}>
          {t('sources.editButton')} <Kbd keys="E" />
        </Button>
        {entry.evidenceId === null && (
          <Button tone="quiet" onPress={() => act.remove(entry)}>
            {t('sources.removeButton')} <Kbd keys="Delete" />
          </Button>
        )}
        <Button tone="quiet" onPress={() => act.erase(entry)}>
          {t('sources.eraseButton')}
        </Button>
      </div>
    </div>
  );
}

/** Returns the name of what opens a source; null while there is nothing to open. */
function nameOfOpening({ source, files }: SourceEntry) {
  const has = (state: SourceFile['reading']['state']): boolean =>
    files.some(({ reading }) => reading.state === state);
  if (has('recording')) return 'recording.open';
  if (has('read')) return 'sources.showText';
  return files.length === 0 && source.link !== null ? 'sources.showLink' : null;
}

/** What may be wrong with a file's text, and, where it was recognized, the button that has it recognized in other languages. */
function AboutText({ file, act }: { file: SourceFile; act: SourceActions }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const [isAsking, setAsking] = useState(false);
  const { reading } = file;
  const warnings = reading.state === 'read' ? reading.warnings : [];
  const recognized = warnings.find(({ code }) => code === 'recognizedText');
  const isWithout = reading.state === 'failed' && reading.error.code === 'scanWithoutText';
  const before = OcrLanguage.options.filter((one) => recognized?.detail?.split(', ').includes(one));
  const names = before.map((one) => languageName(one, language));
  return (
    <>
      {warnings.map(({ code, detail }) => (
        <p key={code} className={styles.message}>
          {t(`warning.${code}`, { detail: code === 'recognizedText' ? names.join(', ') : (detail ?? '') })}
        </p>
      ))}
      {(recognized !== undefined || isWithout) && (
        <div className={styles.buttons}>
          <Button tone="quiet" onPress={() => setAsking(true)}>
            {t('sources.otherLanguages')}
          </Button>
        </div>
      )}
      {isAsking && (
        <LanguagesDialog
          name={file.name}
          chosen={before}
          onGiven={(languages) => {
            setAsking(false);
            act.readAgain(file, null, languages);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface LanguagesDialogProps {
  name: string;
  chosen: readonly OcrLanguage[];
  onGiven(languages: OcrLanguage[]): void;
  onClose(): void;
}

/** Asks for the languages that a scan is in. */
function LanguagesDialog({ name, chosen, onGiven, onClose }: LanguagesDialogProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const [languages, setLanguages] = useState<readonly OcrLanguage[]>(chosen);
  const give = () => onGiven(OcrLanguage.options.filter((one) => languages.includes(one)));
  return (
    <Dialog
      title={t('sources.languages')}
      size="small"
      onClose={onClose}
      footer={
        <Button tone="dark" onPress={give} isDisabled={languages.length === 0}>
          {t('sources.recognize')}
        </Button>
      }
    >
      <p className={styles.message}>{t('sources.languagesHint', { name })}</p>
      {OcrLanguage.options.map((one) => (
        <Checkbox
          key={one}
          isSelected={languages.includes(one)}
          onChange={(isSelected) =>
            setLanguages(isSelected ? [...languages, one] : languages.filter((other) => other !== one))
          }
        >
          {languageName(one, language)}
        </Checkbox>
      ))}
    </Dialog>
  );
}

/** A file that was not read, and the button that reads it. */
function Unread({ file, act }: { file: SourceFile; act: SourceActions }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const [isAsking, setAsking] = useState(false);
  const { reading } = file;
  if (reading.state !== 'failed' && reading.state !== 'stopped') return null;
  const needsPassword = reading.state === 'failed' && /^password(?:Needed|Wrong)$/.test(reading.error.code);
  return (
    <>
      {reading.state === 'failed' && <p className={styles.message}>{readingText(file, null, language, t)}</p>}
      <div className={styles.buttons}>
        <Button onPress={() => (needsPassword ? setAsking(true) : act.readAgain(file, null))}>
          {t(
            needsPassword
              ? 'sources.password'
              : reading.state === 'stopped'
                ? 'sources.read'
                : 'sources.readAgain',
          )}
        </Button>
      </div>
      {isAsking && (
        <PasswordDialog
          name={file.name}
          onGiven={(password) => {
            setAsking(false);
            act.readAgain(file, password);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface PasswordDialogProps {
  name: string;
  onGiven(password: string): void;
  onClose(): void;
}

function PasswordDialog({ name, onGiven, onClose }: PasswordDialogProps) {
  const t = useMessages();
  const [password, setPassword] = useState('');
  const give = () => password !== '' && onGiven(password);
  return (
    <Dialog
      title={t('load.lockedTitle')}
      size="small"
      onClose={onClose}
      footer={
        <Button tone="dark" onPress={give} isDisabled={password === ''}>
          {t('sources.read')}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <p className={styles.message}>{name}</p>
        <TextField
          type="password"
          label={t('load.password')}
          value={password}
          onChange={setPassword}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
