import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleState } from '../../core/contract/index.ts';
import type { Claim } from '../../core/model/claim/claim.ts';
import { verdicts, type Verdict } from '../../core/model/claim/verdict.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { openLibrary } from '../../db/store/open.ts';
import { verifyLibrary } from '../../db/verify/library.ts';
import { expect, test } from '../helpers/app.ts';

const sentences = Array.from(
  { length: 40 },
  (_, at) => `Op dag ${at + 1} lagen er ${at * 3 + 7} schepen in de haven.`,
);

test('a power cut at any moment of marking loses nothing that was said to be saved', async ({
  beginLibrary,
  start,
  folder,
  library,
  cli,
}) => {
  test.slow();
  const file = join(folder, 'haven.txt');
  writeFileSync(file, `Schepen in de haven\n\n${sentences.join(' ')}\n`);
  beginLibrary();
  const [loaded] = (await cli('import', file, '--json')).lines();
  const articleId = String(loaded?.['article']);

  const saved = new Map<string, Verdict>();
  for (let round = 0; round < 8; round++) {
    const running = await start();
    await running.desk.exposeFunction('savedVerdict', (claimId: string, verdict: Verdict) => {
      saved.set(claimId, verdict);
    });
    const enough = 5 + round * 7;
    const killed = new Promise<void>((resolve, reject) => {
      let count = 0;
      running.desk
        .exposeFunction('counted', () => {
          if (++count === enough) running.kill().then(resolve, reject);
        })
        .then(() => startMarking(running.desk, articleId, round), reject);
    });
    await killed;
    const claims = soundClaims(library, articleId);
    for (const [claimId, verdict] of saved)
      expect(claims.find(({ id }) => id === claimId)?.verdict, `claim ${claimId} in round ${round}`).toBe(
        verdict,
      );
  }
  expect(saved.size).toBeGreaterThan(20);
});

/** Opens the library as the next start does, checks the whole of it, and returns the article's claims. */
function soundClaims(file: string, articleId: string): readonly Claim[] {
  const library = openLibrary(file, 'write');
  try {
    verifyLibrary(library);
    return articleState(library, articleId).claims;
  } finally {
    library.close();
  }
}

/** Makes claims and marks them as fast as the library takes it, and tells of each only once it is said to be saved. */
async function startMarking(desk: Page, articleId: string, round: number): Promise<void> {
  await desk
    .evaluate(
      async ({ article, all, from }) => {
        const tell = (name: string, ...words: unknown[]): void => {
          (Reflect.get(window, name) as (...given: unknown[]) => Promise<void>)(...words).catch(
            () => undefined,
          );
        };
        const opened = (await window.tickmark.call('article.open', { articleId: article })) as {
          ok: true;
          value: ArticleState;
        };
        const { version } = opened.value;
        for (let turn = from * 11; ; turn++) {
          const start = (turn * 13) % (version.text.length - 30);
          const made = (await window.tickmark.call('claim.make', {
            versionId: version.id,
            start,
            end: start + 25,
          })) as {
            value: { claims: { id: string }[] };
          };
          const claimId = made.value.claims[0]?.id;
          const verdict = all[turn % all.length];
          const marked = await window.tickmark.call('claim.setVerdict', { claimId, verdict });
          if (marked.ok) tell('savedVerdict', claimId, verdict);
          tell('counted');
        }
      },
      { article: articleId, all: [...verdicts], from: round },
    )
    .catch(() => undefined);
}
