// npm run build: bundles main, preload and renderer into dist/.
import { buildBundles } from './package/build.ts';
import { runScript } from './tools/failure.ts';

await runScript(async () => {
  await buildBundles();
  return 0;
});
