// A process of its own that does one thing to a library, for tests that fill its disk or kill it.
import { toWireError } from '../../core/kernel/errors.ts';
import { loadAllWords } from '../../core/i18n/load-words.ts';
import { stageBackup } from '../../db/backup/restore.ts';
import { backUp } from '../../db/backup/backup.ts';
import { openLibrary } from '../../db/store/open.ts';
import { tidyPages } from '../../db/store/connect.ts';
import { upgradeLibrary } from '../../db/store/upgrade.ts';
import { sealSteps } from '../../db/vault/seal-all.ts';
import { openVault } from '../../db/crypto/library-key.ts';

const [what, path = '', folder = ''] = process.argv.slice(2);
const options = {
  folder: { path: folder, mayMake: false },
  reason: 'asked' as const,
  at: '2026-03-04T09:00:00.000Z',
};

/** Says after each step how far it is; `folder` is the key, in hexadecimal. */
function sealBeside(): void {
  const library = openLibrary(path, 'beside');
  openVault(library.db, Buffer.from(folder, 'hex'));
  for (const { done } of sealSteps(library, 0)) process.stdout.write(`${done}\n`);
  tidyPages(library.db);
  process.stdout.write('tidied\n');
  library.close();
}

async function run(): Promise<void> {
  await loadAllWords();
  if (what === 'upgrade')
    await upgradeLibrary(path, async (db) => {
      await backUp({ db, path }, { ...options, reason: 'upgrade' });
      process.stdout.write('backed up\n');
    });
  else if (what === 'count') {
    const library = openLibrary(path, 'read');
    const articles = library.db.prepare('SELECT count(*) FROM article').pluck().get();
    library.close();
    process.stdout.write(`${String(articles)} article, `);
  } else if (what === 'restore') await stageBackup(folder, path);
  else if (what === 'seal') sealBeside();
  else {
    const library = openLibrary(path, 'read');
    await backUp(library, options).finally(() => library.close());
  }
}

run().then(
  () => process.stdout.write('done\n'),
  (thrown: unknown) => process.stdout.write(`${toWireError(thrown).code}\n`),
);
