import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { changeEvidence, removeEvidence } from '../../core/model/evidence/evidence-changes.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, type RunningApp } from './app.ts';
import { saveCase } from './case-app.ts';
import { caseOf, libraryFrom } from './case.ts';
import { cleanUp } from './clean-up.ts';
import { expectSaved, openPasted, sentences } from './desk.ts';
import { givePassphrase } from './passphrase.ts';

/** The two protected sources of these tests, and whom they name. */
export const TALK = { title: 'Talk on the quay', contact: 'Wim Terpstra, dock worker' };
export const LETTER = { title: 'Letter from the works', contact: 'Greet Abbema, 06-41870352' };

/** Loads the story, claims two sentences and gives each a protected source. */
export async function withTwoSources({ desk }: RunningApp): Promise<void> {
  await openPasted(desk);
  for (const [sentence, { title, contact }] of [
    [sentences.cars, TALK],
    [sentences.cost, LETTER],
  ] as const) {
    await goToSentence(desk, sentence);
    await desk.keyboard.press('c');
    await expectSaved(desk);
    await desk.keyboard.press('e');
    await desk.getByLabel('Title').fill(title);
    await desk.getByLabel('Contact').fill(contact);
    await desk.getByText('Protected source', { exact: true }).click();
    await desk.keyboard.press('Control+Enter');
    if (sentence === sentences.cars) await givePassphrase(desk);
    await expectSaved(desk);
  }
}

/** Saves a case file that names the protected sources. */
export async function saveNamedCase(running: RunningApp, path: string): Promise<void> {
  await saveCase(running, path, async (dialog) => {
    await dialog.getByText('Name protected sources').click();
    await running.desk
      .getByRole('alertdialog', { name: 'Name protected sources in this case file?' })
      .getByRole('button', { name: 'Name them' })
      .click();
    await expect(dialog).toContainText('This case file names 2 protected sources.');
  });
}

/**
 * Writes the case file that Bram Vos sends back: in his library the protection of the one source was taken off, and the other was
 * deleted. Returns where it is, and the two sources.
 */
export async function lowered(
  folder: string,
  given: string,
): Promise<{ file: string; talk: Evidence; letter: Evidence }> {
  try {
    const { library, author } = await libraryFrom(readFileSync(given));
    const [row] = library.db.prepare('SELECT id FROM article').all() as { id: string }[];
    const articleId = row?.id ?? '';
    const find = (wanted: string): Evidence => {
      const piece = articleState(library, articleId).evidence.find(({ title }) => title === wanted);
      if (piece === undefined) throw new Error(`no evidence ${wanted}`);
      return piece;
    };
    const [talk, letter] = [find(TALK.title), find(LETTER.title)];
    const who = { articleId, ...author };
    commit(library, who, [changeEvidence(talk, { protected: false })]);
    commit(library, who, [removeEvidence(letter)]);
    const file = join(folder, 'from Bram.tickmark');
    writeFileSync(file, await caseOf(library, articleId, { protectedSources: true }));
    return { file, talk, letter };
  } finally {
    cleanUp();
  }
}
