import type { Notice } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { translator } from '../../../core/i18n/translate.ts';
import type { AppStore } from './app-context.tsx';
import { tellThrough } from './use-tell.ts';

/** Shows how far the protected sources are that lay in plain, and tells when all are encrypted, or why not. */
export function tellEncrypting(app: AppStore, far: Notice<'encrypting'>): void {
  const { stage, problem } = far;
  app.dispatch({ type: 'encrypting', encrypting: stage === 'over' ? null : far });
  if (problem !== null) tellThrough(app).failed(new TickmarkError(problem.code, problem.detail));
  else if (stage === 'over') tellThrough(app).done(translator(app.get().language)('vault.made'));
}
