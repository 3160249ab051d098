import { app } from 'electron';
import type { Handlers } from '../../../core/contract/index.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { fingerprintOf } from '../../../db/identity/signature.ts';
import { allKeys, decideKey } from '../../../db/identity/signing-keys.ts';
import { author, type Context } from '../../base/context.ts';
import { forgetKey } from './keys-file.ts';
import { signingNow } from './signing.ts';

type KeyCall = Extract<keyof Handlers, `keys.${string}`>;

/** Keys that sign: this computer's, and those of colleagues. */
export function keyHandlers(context: Context): Pick<Handlers, KeyCall> {
  const { library } = context;
  const list: Handlers['keys.list'] = async () => {
    const signing = await signingNow(context);
    const keys = await Promise.all(
      allKeys(library.db).map(async (key) => ({ ...key, fingerprint: await fingerprintOf(key.id) })),
    );
    return {
      keys,
      signing:
        signing.sign === null
          ? { status: signing.why }
          : { status: 'ready' as const, publicKey: signing.publicKey },
    };
  };
  return {
    'keys.list': list,
    'keys.decide': ({ publicKey, state }) => {
      const who = author(context);
      write(library, () => decideKey(library.db, publicKey, state, who));
      if (state === 'revoked') forgetKey(app.getPath('userData'), publicKey);
      return list({});
    },
  };
}
