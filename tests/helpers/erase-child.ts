// A process of its own that erases a source, and kills itself just before its n-th step on the disk or in a database.
import Sqlite from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const [path = '', folder = '', evidenceId = '', checkerId = '', last = '0'] = process.argv.slice(2);
let steps = 0;

function step(): void {
  if (++steps === Number(last)) process.kill(process.pid, 'SIGKILL');
}

function counted<Holder extends object>(holder: Holder, names: readonly (keyof Holder)[]): void {
  for (const name of names) {
    const real = holder[name] as (...given: unknown[]) => unknown;
    const counting = function (this: unknown, ...given: unknown[]): unknown {
      step();
      return real.apply(this, given);
    };
    Object.assign(holder, { [name]: counting });
  }
}

const { openLibrary } = await import('../../db/store/open.ts');
const { libraryName } = await import('../../db/backup/folder.ts');
const { shortId } = await import('../../db/backup/list.ts');
const { backupsHolding, eraseInBackup } = await import('../../db/erase/backup.ts');
const { erase } = await import('../../db/erase/erase.ts');
const { unfinishedErasing } = await import('../../db/ledger/erasures.ts');
const { finishErasing } = await import('../../db/erase/finish.ts');
const { previewSource } = await import('../../db/erase/source.ts');
const { libraryId } = await import('../../db/identity/identity.ts');
const { tidyPages } = await import('../../db/store/connect.ts');

const library = openLibrary(path, 'write');
const owner = { id: shortId(libraryId(library.db)), library: libraryName(path) };
const { erasure } = previewSource(library.db, evidenceId);
counted(fs, ['copyFileSync', 'linkSync', 'renameSync', 'rmSync', 'openSync', 'writeSync', 'fsyncSync']);
syncBuiltinESMExports();
counted(Sqlite.prototype, ['exec', 'pragma', 'transaction', 'close']);

const id = erase(library, erasure, { checkerId, at: '2026-03-06T09:00:00.000Z' });
const hands = {
  tidy: () => Promise.resolve(tidyPages(library.db)),
  holding: (what: typeof erasure) => Promise.resolve(backupsHolding(folder, owner, what)),
  erase: (name: string, ...rest: [typeof erasure, { checkerId: string; at: string }]) =>
    Promise.resolve(eraseInBackup(join(folder, name), ...rest)),
};
const watch = { signal: new AbortController().signal, tell: () => undefined };
await finishErasing(library, unfinishedErasing(library.db, id ?? ''), hands, watch);
library.close();
process.stdout.write(String(steps));
