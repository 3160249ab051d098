// A process of its own that does one thing to a library, for tests that take its disk or its life away.
import { toWireError } from '../../core/errors.ts';
import { stageBackup } from '../../db/backup-restore.ts';
import { backUp } from '../../db/backup.ts';
import { openLibrary } from '../../db/open.ts';
import { upgradeLibrary } from '../../db/upgrade.ts';

const [what, path = '', folder = ''] = process.argv.slice(2);
const options = {
  folder: { path: folder, mayMake: false },
  reason: 'asked' as const,
  at: '2026-03-04T09:00:00.000Z',
};

async function run(): Promise<void> {
  if (what === 'upgrade')
    await upgradeLibrary(path, async (db) => {
      await backUp({ db, path }, { ...options, reason: 'upgrade' });
      process.stdout.write('backed up\n');
    });
  else if (what === 'restore') await stageBackup(folder, path);
  else {
    const library = openLibrary(path, 'read');
    await backUp(library, options).finally(() => library.close());
  }
}

run().then(
  () => process.stdout.write('done\n'),
  (thrown: unknown) => process.stdout.write(`${toWireError(thrown).code}\n`),
);
