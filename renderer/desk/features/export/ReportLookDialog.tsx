import { useState, useEffect } from 'react';
import { contrast, LEAST_CONTRAST, Look, PAPER, type Logo } from '../../../../core/report/look.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ExportDialog.module.css';

interface ReportLookDialogProps {
  /** Null for a new one. */
  look: Look | null;
  onClose(): void;
  /** The looks as they now are, and the one that was saved; null if it was deleted. */
  onChanged(looks: readonly Look[], id: Id | null): void;
}

/** A newsroom's name, logo, colour, foot and contact, for its reports. */
export function ReportLookDialog({ look, onClose, onChanged }: ReportLookDialogProps) {
  const t = useMessages();
  const notify = useNotify();
  const [name, setName] = useState(look?.name ?? '');
  const [colour, setColour] = useState(look?.colour ?? '');
  const [footer, setFooter] = useState(look?.footer ?? '');
  const [contact, setContact] = useState(look?.contact ?? '');
  const [logo, setLogo] = useState(look?.logo ?? null);
  const [template, setTemplate] = useState(look?.template ?? null);
  const [wasTried, setTried] = useState(false);
  const shade = colour.trim().toLowerCase();
  const readable = readability(shade, t);

  async function attempt(work: () => Promise<void>) {
    try {
      await work();
    } catch (thrown) {
      notify.failed(thrown);
    }
  }

  async function save() {
    setTried(true);
    const made = Look.omit({ id: true }).safeParse({
      name,
      logo,
      colour: shade === '' ? null : shade,
      footer: footer.trim() === '' ? null : footer,
      contact: contact.trim() === '' ? null : contact,
      template,
    });
    if (!made.success) return;
    const saved = await call('look.save', { id: look?.id ?? null, look: made.data });
    onChanged(saved.looks, saved.id);
  }

  async function remove(id: Id) {
    const { looks } = await call('look.remove', { id });
    onChanged(looks, null);
  }

  return (
    <Dialog
      title={look === null ? t('look.titleNew') : t('look.titleEdit', { name: look.name })}
      onClose={onClose}
      size="small"
      footer={
        <>
          {look !== null && (
            <Button tone="danger" className={styles.left} onPress={() => void attempt(() => remove(look.id))}>
              {t('look.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="dark" onPress={() => void attempt(save)}>
            {t('look.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.hint}>{t('look.hint')}</p>
        <TextField
          label={t('look.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
          error={wasTried && name.trim() === '' ? t('look.nameEmpty') : null}
        />
        <LogoChoice logo={logo} onChange={setLogo} />
        <TextField
          label={t('look.colour')}
          value={colour}
          onChange={setColour}
          maxLength={7}
          placeholder="#1c5d99"
          hint={readable.isSo ? readable.words : undefined}
          error={readable.isSo ? null : readable.words}
        />
        <TextField label={t('look.footer')} value={footer} onChange={setFooter} maxLength={500} />
        <TextField label={t('look.contact')} value={contact} onChange={setContact} maxLength={500} />
        <TemplateChoice value={template} onChange={setTemplate} />
      </div>
    </Dialog>
  );
}

/** Says whether a colour can be read on the report's paper, with the figure. */
function readability(colour: string, t: Translate): { isSo: boolean; words: string } {
  if (colour === '') return { isSo: true, words: t('look.colourHint') };
  if (!/^#[0-9a-f]{6}$/.test(colour)) return { isSo: false, words: t('look.colourWrong') };
  const found = contrast(colour, PAPER);
  const isSo = found >= LEAST_CONTRAST;
  const ratio = Math.floor(found * 10) / 10;
  return { isSo, words: t(isSo ? 'look.contrast' : 'look.contrastLow', { ratio, least: LEAST_CONTRAST }) };
}

interface LogoChoiceProps {
  logo: Logo | null;
  onChange(logo: Logo | null): void;
}

/** The picture that replaces a newsroom's name; the preview of the report shows it. */
function LogoChoice({ logo, onChange }: LogoChoiceProps) {
  const t = useMessages();
  const notify = useNotify();

  async function choose() {
    try {
      const chosen = await call('look.chooseLogo', {});
      if (chosen.logo !== null) onChange(chosen.logo);
    } catch (thrown) {
      notify.failed(thrown);
    }
  }

  return (
    <div className={styles.group} role="group" aria-label={t('look.logo')}>
      <span className={styles.label}>{t('look.logo')}</span>
      <div className={styles.row}>
        <span>
          {logo === null ? t('look.logoNone') : t('look.logoIs', { width: logo.width, height: logo.height })}
        </span>
        <Button onPress={() => void choose()}>{t('look.chooseLogo')}</Button>
        {logo !== null && <Button onPress={() => onChange(null)}>{t('look.removeLogo')}</Button>}
      </div>
    </div>
  );
}

interface TemplateChoiceProps {
  /** The name of a file in the folder of templates; null for the page as it comes. */
  value: string | null;
  onChange(template: string | null): void;
}

/** The template of the HTML form, of those in the folder beside the library. */
function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const t = useMessages();
  const notify = useNotify();
  const [names, setNames] = useState<readonly string[]>([]);

  useEffect(() => {
    let isCurrent = true;
    const read = (): void => {
      call('look.templates', {}).then(
        (found) => isCurrent && setNames(found.names),
        (thrown: unknown) => isCurrent && notify.failed(thrown),
      );
    };
    read();
    // The checker may have put a template into the folder before coming back.
    window.addEventListener('focus', read);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', read);
    };
  }, [notify]);

  async function showFolder() {
    try {
      await call('look.showTemplates', {});
      setNames((await call('look.templates', {})).names);
    } catch (thrown) {
      notify.failed(thrown);
    }
  }

  // A template that is gone stays chosen until somebody chooses another: a report then says that it is gone.
  const all = value === null || names.includes(value) ? names : [...names, value];
  return (
    <div className={styles.row}>
      <Select
        label={t('look.template')}
        value={value ?? ''}
        choices={[
          { value: '', label: t('look.templateNone') },
          ...all.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(name) => onChange(name === '' ? null : name)}
      />
      <Button onPress={() => void showFolder()}>{t('look.templateFolder')}</Button>
    </div>
  );
}
