import { useState } from 'react';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './PdfPages.module.css';

/** The password of a locked document; kept nowhere. */
export function PasswordForm({ onPassword }: { onPassword(password: string): void }) {
  const t = useMessages();
  const [password, setPassword] = useState('');
  return (
    <form
      className={styles.password}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <TextField
        label={t('load.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoFocus
        maxLength={1000}
      />
      <Button type="submit" isDisabled={password === ''}>
        {t('attachment.unlock')}
      </Button>
    </form>
  );
}
