import { Input, type InputProps } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import {
  useCallback,
  type FocusEventHandler,
  type KeyboardEventHandler,
  type Ref,
  type RefObject,
  useState,
} from 'react';
import { cx, defined } from './props.ts';
import { useFirstFocus } from './keyboard.ts';
import { Button } from './Button.tsx';
import fields from './Field.module.css';

interface FieldProps {
  label: string;
  /** False hides the label from sight. */
  showLabel?: boolean;
  value: string;
  onChange(value: string): void;
  placeholder?: string | undefined;
  /** Help below the field. */
  hint?: string | undefined;
  /** What is wrong with the value; shown below, and the field is marked. */
  error?: string | null | undefined;
  isDisabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  className?: string | undefined;
}

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'url' | 'search' | 'password';
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  onBlur?: FocusEventHandler<HTMLInputElement>;
  inputRef?: Ref<HTMLInputElement>;
  /** A BCP 47 tag, where the words are not in the interface's language. */
  lang?: string | undefined;
  list?: InputProps['list'];
  /** Further attributes of the field itself, for a list that belongs to it. */
  attributes?: InputProps;
}

export function TextField(props: TextFieldProps) {
  const { inputRef, placeholder, onKeyDown, onBlur, lang, list, type = 'text', attributes } = props;
  return (
    <Field {...props} inputType={type}>
      <Input
        {...defined({ ref: inputRef, placeholder, onKeyDown, onBlur, lang, list })}
        {...attributes}
        dir="auto"
        className={fields.input ?? ''}
        spellCheck={false}
      />
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>;
  onBlur?: FocusEventHandler<HTMLTextAreaElement>;
  inputRef?: RefObject<HTMLTextAreaElement | null>;
  /** Called when the caret or the selection moves. */
  onSelect?: () => void;
  /** Lines shown at least; it grows with what is typed. */
  rows?: number;
  lang?: string | undefined;
  /** Further attributes of the field itself, for a list that belongs to it. */
  attributes?: Record<string, string | undefined>;
}

export function TextArea(props: TextAreaProps) {
  const { inputRef, placeholder, onKeyDown, onBlur, onSelect, lang, rows = 2, attributes } = props;
  const ref = useCallback(
    (area: HTMLTextAreaElement | null) => {
      if (inputRef !== undefined) inputRef.current = area;
      if (area !== null) keepUndoWhole(area);
    },
    [inputRef],
  );
  return (
    <Field {...props}>
      <AriaTextArea
        ref={ref}
        {...defined({ placeholder, onKeyDown, onBlur, onSelect, lang, ...attributes })}
        dir="auto"
        className={cx(fields.input, fields.area)}
        rows={rows}
        spellCheck={false}
      />
    </Field>
  );
}

type FieldFrameProps = FieldProps & { inputType?: string; children: React.ReactNode };

function Field({
  label,
  showLabel = true,
  value,
  onChange,
  hint,
  error,
  inputType,
  children,
  ...rest
}: FieldFrameProps) {
  const frame = useFirstFocus<HTMLDivElement>(rest.autoFocus ?? false);
  return (
    <AriaTextField
      {...defined({ type: inputType, maxLength: rest.maxLength })}
      value={value}
      onChange={onChange}
      isInvalid={error !== null && error !== undefined}
      isDisabled={rest.isDisabled ?? false}
      ref={frame}
      className={cx(fields.field, rest.className)}
    >
      <Label className={showLabel ? (fields.label ?? '') : 'unseen'}>{label}</Label>
      {children}
      {hint !== undefined && (
        <Text slot="description" className={fields.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={fields.error ?? ''}>{error ?? ''}</FieldError>
    </AriaTextField>
  );
}

/**
 * Lets undo in a text area take back everything that was typed in one go, as elsewhere. React writes each letter into the
 * text area's default value too. Chromium takes that as the end of typing, so undo would take back single letters. No form
 * here is reset, so nothing needs the default value, and it can stay as it is.
 */
function keepUndoWhole(area: HTMLTextAreaElement): void {
  Object.defineProperty(area, 'defaultValue', {
    configurable: true,
    get: () => area.value,
    set: () => undefined,
  });
}

interface PasswordFormProps {
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
