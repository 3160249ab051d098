import { expect, test } from 'vitest';
import { exec } from '../../scripts/tools/exec.ts';

test('what a program prints and how it ends', async () => {
  const script = 'process.stdout.write("out"); process.stderr.write("err"); process.exitCode = 3;';
  expect(await exec(process.execPath, ['-e', script])).toEqual({ code: 3, stdout: 'out', stderr: 'err' });
});

test('a program that is not there', async () => {
  expect(await exec('/nowhere/program', [])).toMatchObject({
    code: null,
    stderr: expect.stringContaining('ENOENT') as string,
  });
});

test('a program that does not end is ended', async () => {
  const ran = await exec(process.execPath, ['-e', 'for (;;);'], { limitMs: 300 });
  expect(ran).toMatchObject({ code: null, stderr: expect.stringContaining('Ended after 0.3 s') as string });
});
