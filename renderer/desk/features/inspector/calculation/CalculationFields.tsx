import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Translate } from '../../../../../core/i18n/translate.ts';
import type { Result } from '../../../../../core/calculation/evaluate.ts';
import type { TableOffer } from '../../../../../core/calculation/table-offers.ts';
import type { WorkedOut } from '../../../../../core/calculation/work-out.ts';
import type { Source } from '../../../../../core/model/source/source.ts';
import { problemAtText } from '../../../../../core/wording/calculation.ts';
import { useNotify } from '../../../app-state/notifications.ts';
import {
  calculationFormOf,
  inputOf,
  isBlank,
  typedInputs,
  withInput,
  type CalculationForm,
} from '../../../article-state/calculation-form.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import { CalculationResult } from './CalculationResult.tsx';
import { InputFields } from './InputFields.tsx';
import { TableOffers } from './TableOffers.tsx';
import { useEngine } from './use-engine.ts';
import { useSourceFiles } from './use-source-files.ts';
import styles from './CalculationFields.module.css';

interface CalculationFieldsProps {
  form: CalculationForm;
  /** The words of the claim, whose figures stand beside the result. */
  quote: string;
  onChange(form: CalculationForm | null): void;
  /** A number was said to stand in a file of this source. */
  onSource(source: Source): void;
  /** True once it was to be saved: what is still missing is told too. */
  showsErrors: boolean;
  /** Whether the expression has the focus as the fields come. */
  autoFocus: boolean;
}

/** What is worked out in a piece of evidence: the expression, its numbers and where they stand, and what it comes to. */
export function CalculationFields(props: CalculationFieldsProps) {
  const { form, quote, onChange, onSource, showsErrors, autoFocus } = props;
  const t = useMessages();
  const notify = useNotify();
  const engine = useEngine();
  const files = useSourceFiles();
  const expression = useRef<HTMLInputElement>(null);
  const [isTyping, setTyping] = useState(false);
  const worked = engine?.workOut(form.expression, form.language, typedInputs(form)) ?? null;
  const unused = form.inputs.filter(({ name }) => worked !== null && !worked.names.includes(name));

  function remove() {
    onChange(null);
    notify.done(t('calculation.removed'), {
      label: t('command.history.undo'),
      run: () => onChange(form),
    });
  }

  function pick(offer: TableOffer, source: Source) {
    // The offers go: what has the focus must stay.
    expression.current?.focus();
    onChange(calculationFormOf({ ...offer, language: form.language, inputs: [...offer.inputs] }, t));
    onSource(source);
  }

  return (
    <div role="group" aria-label={t('calculation.title')} className={styles.calculation}>
      <div className={styles.head}>
        <p className={styles.title}>{t('calculation.title')}</p>
        <IconButton label={t('calculation.remove')} onPress={remove} className={styles.small}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <TextField
        label={t('calculation.expression')}
        value={form.expression}
        inputRef={expression}
        onChange={(typed) => {
          setTyping(true);
          onChange({ ...form, expression: typed });
        }}
        hint={form.expression === '' ? t('calculation.hint') : undefined}
        error={expressionProblem(worked, form.expression, showsErrors || !isTyping, showsErrors, t)}
        autoFocus={autoFocus}
        onBlur={() => setTyping(false)}
      />
      {engine !== null && isBlank(form) && (
        <TableOffers engine={engine} files={files} quote={quote} language={form.language} onPick={pick} />
      )}
      {worked?.names.map((name) => (
        <InputFields
          key={name}
          input={inputOf(form, name)}
          number={worked.numbers.get(name) ?? null}
          files={files}
          showsErrors={showsErrors}
          onChange={(input) => onChange(withInput(form, input))}
          onSource={onSource}
        />
      ))}
      {unused.map((input) => (
        <p key={input.name} className={styles.unused}>
          {t('calculation.unused', { name: input.name })}
          <IconButton
            label={t('calculation.takeOff', { name: input.name })}
            onPress={() => onChange(withInput(form, { ...input, number: '', hash: null }))}
            className={styles.small}
          >
            <X size={13} aria-hidden />
          </IconButton>
        </p>
      ))}
      <CalculationResult engine={engine} worked={worked} quote={quote} language={form.language} />
    </div>
  );
}

/** What one has not finished typing is no mistake yet. */
const unfinished: readonly string[] = ['open', 'arguments'];

function isUnfinished(result: Result & { ok: false }): boolean {
  const { code, words } = result.problem;
  return unfinished.includes(code) || (code === 'unexpected' && (words[0] ?? '') === '');
}

/** What is wrong with the expression, in words. `isLeft`: it is not being typed now. */
function expressionProblem(
  worked: WorkedOut | null,
  expression: string,
  isLeft: boolean,
  showsErrors: boolean,
  t: Translate,
): string | null {
  const result = worked?.result ?? null;
  if (result === null || result.ok) return null;
  if (result.problem.code === 'empty' ? !showsErrors : isUnfinished(result) && !isLeft) return null;
  return problemAtText(result.problem, expression, t);
}
