import { useState } from 'react';
import { Button } from './Button.tsx';
import { TextField } from './TextField.tsx';
import fields from './Field.module.css';

export interface PasswordFormProps {
  label: string;
  /** The label of the button that sends it. */
  action: string;
  /** The one thing to do here: it has the focus, and its button stands out. */
  isOnly: boolean;
  isBusy?: boolean;
  onPassword(password: string): void;
}

/** Asks for the password or passphrase of a file; it is stored nowhere. */
export function PasswordForm({ label, action, isOnly, isBusy = false, onPassword }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      className={fields.passwordForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <TextField
        label={label}
        type="password"
        value={password}
        onChange={setPassword}
        isDisabled={isBusy}
        autoFocus={isOnly}
        maxLength={1000}
      />
      <Button type="submit" tone={isOnly ? 'dark' : 'plain'} isDisabled={isBusy || password === ''}>
        {action}
      </Button>
    </form>
  );
}
