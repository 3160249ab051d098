import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand } from '../../scripts/tools/exec.ts';

/** Whether this machine can run a key ring for a test. */
export const hasKeyRing =
  process.platform === 'linux' &&
  ['gnome-keyring-daemon', 'dbus-daemon'].every((name) => findCommand(name) !== undefined);

/** A key ring of a test's own, on a bus of its own. */
export interface KeyRing {
  /** What an app is started with to find it. */
  env: Record<string, string>;
  stop(): void;
}

/** Starts an unlocked key ring whose files are in `folder`; one that was there before is opened again. */
export async function startKeyRing(folder: string): Promise<KeyRing> {
  const running = join(folder, 'run');
  mkdirSync(running, { recursive: true, mode: 0o700 });
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(bus);
  const env = {
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_RUNTIME_DIR: running,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CURRENT_DESKTOP: 'GNOME',
  };
  const ring = spawn(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets', `--control-directory=${running}`],
    { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  ring.stdin.end('the password of whoever is at this machine');
  // It says where it is once it has the bus.
  await firstLine(ring);
  return {
    env,
    stop: () => {
      ring.kill();
      bus.kill();
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)));
  });
}
