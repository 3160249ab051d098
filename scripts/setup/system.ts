import { exec, tail, findCommand } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import { say, withProgress } from '../tools/progress.ts';
import type { Need } from './needs.ts';

function aptEnv(): NodeJS.ProcessEnv {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
}

async function apt(label: string, args: readonly string[]): Promise<void> {
  await withProgress(label, async (progress) => {
    const onOutput = (text: string): void => {
      const line = text.trim().split('\n').at(-1) ?? '';
      if (line !== '') progress.update(line.slice(0, 60));
    };
    const ran = await exec('apt-get', args, { env: aptEnv(), onOutput });
    if (ran.code !== 0) throw new Failure(`apt-get ${args.join(' ')} failed:\n${tail(ran)}`);
  });
}

function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Installs what some tests need and a machine may lack, where that can be done: as root where apt is. Elsewhere nothing is
 * done; those tests say themselves that they are skipped.
 */
export async function addToSystem(needs: readonly Need[]): Promise<void> {
  const mayInstall =
    process.platform === 'linux' && findCommand('apt-get') !== undefined && process.getuid?.() === 0;
  if (mayInstall) await ensureSystem(needs);
}

function listOf(needs: readonly Need[]): string {
  return needs.map((need) => need.what).join(', ');
}

/**
 * Makes sure that the system has what is needed. Asks apt nothing when it has. Where apt is: installs what is
 * missing as root, and names the exact command to an ordinary user. Elsewhere: names what is missing. Throws a
 * Failure whenever something is still missing at the end.
 */
export async function ensureSystem(needs: readonly Need[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = needs.filter((need) => need.missing());
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((need) => need.packages))];
  if (findCommand('apt-get') === undefined) {
    throw new Failure(
      `This system lacks: ${listOf(missing)}. Install them with the system's package manager.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new Failure(
      `This system lacks: ${listOf(missing)}. To install them:\n  ${installCommand(packages)}`,
    );
  }
  say(`This system lacks: ${listOf(missing)}. Installing: ${packages.join(' ')}`);
  await apt('Reading the list of system packages', ['update', '-q']);
  await apt('Installing system packages', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}
