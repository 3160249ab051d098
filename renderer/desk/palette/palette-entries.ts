import type { Command } from '../../../core/commands.ts';
import type { Claim } from '../../../core/claim.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import type { ArticleData } from '../article/article-data.ts';
import { commandsOn } from '../commands/commands-on.ts';
import { bestFits } from './matching.ts';

export type PaletteEntry =
  | { type: 'command'; key: string; command: Command; label: string }
  | { type: 'claim'; key: string; claim: Claim; number: number };

/** Claims offered at most. */
const MAX_CLAIMS = 30;

/**
 * Returns what the palette offers for a query: the commands of the screen by their names, and, once something is typed,
 * the claims of the article by their number, words and speaker.
 */
export function paletteEntries(
  query: string,
  screen: 'library' | 'desk',
  data: Pick<ArticleData, 'claims' | 'order'> | null,
  t: Translate,
): PaletteEntry[] {
  const commands = commandsOn(screen)
    .filter(({ id }) => id !== 'app.palette')
    .map((command) => ({
      type: 'command' as const,
      key: command.id,
      command,
      label: t(command.label),
    }));
  const found = bestFits(query, commands, ({ label }) => label, commands.length);
  return query.trim() === '' || data === null ? found : [...found, ...claimsFor(query, data)];
}

function claimsFor(query: string, { claims, order }: Pick<ArticleData, 'claims' | 'order'>): PaletteEntry[] {
  const entries = order.ids.flatMap((id, index) => {
    const claim = claims.get(id);
    return claim === undefined ? [] : [{ type: 'claim' as const, key: id, claim, number: index + 1 }];
  });
  return bestFits(
    query,
    entries,
    ({ claim, number }) => `${number} ${claim.quote} ${claim.attribution?.speaker ?? ''}`,
    MAX_CLAIMS,
  );
}
