import type { Handlers } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { ClaimHints } from '../../../core/model/earlier-check/earlier-hint.ts';
import { hasArchives } from '../../../db/archives/archives-file.ts';
import { hasDecidedClaims } from '../../../db/queries/claims/decided-claims.ts';
import { sayNotTheSame } from '../../../db/queries/claims/not-the-same.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { claimTable, versionTable } from '../../../db/tables/tables.ts';
import { now, type Context } from '../../base/context.ts';
import { askDetector, type Asked } from '../../workers/detect-child.ts';

type Calls = 'earlier.ofClaims' | 'earlier.setOther';

/** Earlier checks of claims. They are looked for in a process of its own, since an article has many claims. */
export function hintHandlers({ library }: Context): Pick<Handlers, Calls> {
  const { db } = library;
  let underWay: Asked | null = null;
  return {
    'earlier.ofClaims': async ({ versionId, claimIds }) => {
      underWay?.stop();
      const from = readSettings(db).earlierFrom;
      const version = rowById(db, versionTable, versionId);
      if (version === null) throw new TickmarkError('articleNotFound');
      // Where there is nothing to compare with, no process is started for it.
      const isNothing = !hasArchives(library.path) && !hasDecidedClaims(db, version.articleId);
      if (from === 'never' || isNothing)
        return { claims: claimIds.map((claimId) => ({ claimId, hints: [] })) };
      const place = { library: library.path, versionId };
      const asked = askDetector({ kind: 'hints', place, claimIds, from });
      underWay = asked;
      try {
        return { claims: (await asked.answer) as ClaimHints[] };
      } finally {
        if (underWay === asked) underWay = null;
      }
    },
    'earlier.setOther': ({ claimId, key, isOther }) => {
      const claim = rowById(db, claimTable, claimId);
      if (claim === null) throw new TickmarkError('claimNotFound');
      write(library, () =>
        sayNotTheSame(db, claim.articleId, { words: claim.quote, key }, isOther ? now() : null),
      );
      return {};
    },
  };
}
