import type { Handlers } from '../../core/contract.ts';
import type { Context } from '../context.ts';
import type { Loads } from '../load/loads.ts';
import type { Screen } from '../menu.ts';
import { appHandlers } from './app.ts';
import { articleHandlers } from './articles.ts';
import { claimHandlers } from './claims.ts';
import { evidenceHandlers } from './evidence.ts';
import { loadHandlers } from './load.ts';
import { reportHandlers } from './report.ts';

/** Every call of the contract, over one library. */
export function allHandlers(
  context: Context,
  loads: Loads,
  settingsChanged: () => void,
  showing: (screen: Screen) => void,
): Handlers {
  return {
    ...appHandlers(context, settingsChanged, showing),
    ...articleHandlers(context),
    ...claimHandlers(context),
    ...evidenceHandlers(context),
    ...loadHandlers(loads),
    ...reportHandlers(context),
  };
}
