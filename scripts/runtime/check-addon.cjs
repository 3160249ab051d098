'use strict';
// Run under the runtime as plain Node, with --expose-gc: arguments are the better-sqlite3 package and the addon.
const assert = require('node:assert');
const [, , packageDir, nativeBinding] = process.argv;
const Database = require(packageDir);

function useAndDrop(close) {
  const db = new Database(':memory:', { nativeBinding });
  db.function('twice', (value) => value * 2);
  db.exec('CREATE VIRTUAL TABLE text USING fts5(body); CREATE TABLE number(value INTEGER) STRICT');
  const insert = db.prepare('INSERT INTO number VALUES (?)');
  db.transaction(() => {
    for (let value = 0; value < 100; value += 1) insert.run(value);
  })();
  assert.strictEqual(db.prepare('SELECT twice(sum(value)) AS sum FROM number').get().sum, 9900);
  const half = db.prepare('SELECT value FROM number').iterate();
  half.next();
  half.return();
  assert.throws(() => db.prepare('SELECT nothing'), { code: 'SQLITE_ERROR' });
  assert.throws(() => insert.run('word'), { code: 'SQLITE_CONSTRAINT_DATATYPE' });
  if (close) db.close();
}

for (let round = 0; round < 40; round += 1) {
  useAndDrop(round % 2 === 0);
  global.gc();
}
// Finalizers are deferred to the event loop: let them run before the verdict.
setImmediate(() => {
  global.gc();
  setImmediate(() => process.stdout.write('ok\n'));
});
