import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Handlers } from '../../../../../core/contract/index.ts';
import { Desk } from '../../../../../renderer/desk/app/desk/Desk.tsx';
import { atTestEnd, cleanUp } from '../../../../helpers/clean-up.ts';
import { show } from '../../../../helpers/component.tsx';
import {
  ferryLibrary,
  nextTurn,
  outcome,
  pressNamed,
  SlowMain,
  typeAsBrowsers,
} from '../../../../helpers/desk-keys.tsx';

vi.mock('electron', () => ({ app: {}, dialog: {}, utilityProcess: {}, ipcMain: {}, protocol: {} }));
vi.mock('../../../../../main/features/vault/key-store.ts', () => ({
  systemKeyStore: () => Promise.resolve({}),
}));
vi.mock('../../../../../main/base/log.ts', () => ({ logError: () => undefined }));
// It needs a layout; the keys are about the caret and the claims, which the desk holds.
vi.mock('../../../../../renderer/desk/features/galley/Galley.tsx', () => ({
  Galley: () => <div data-pane-focus tabIndex={-1} />,
}));
const { answer } = await import('../../../../../main/app/ipc.ts');
const { articleHandlers } = await import('../../../../../main/features/articles/handlers.ts');
const { claimHandlers } = await import('../../../../../main/features/claims/handlers.ts');
const { evidenceHandlers } = await import('../../../../../main/features/evidence/handlers.ts');
const { reviewHandlers } = await import('../../../../../main/features/claims/handlers.ts');
const { severalClaimsHandlers } = await import('../../../../../main/features/claims/several-claims.ts');

/** The desk as it is used, over a library of its own, with a main process that takes its time. */
async function desk() {
  const { library, articleId, checkerId } = ferryLibrary();
  const context = { library, locale: 'en', desk: () => null };
  const handlers = {
    ...articleHandlers(context, () => undefined),
    ...claimHandlers(context),
    ...evidenceHandlers(context),
    ...reviewHandlers(context),
    ...severalClaimsHandlers(context),
  } as unknown as Handlers;
  const main = new SlowMain(handlers, answer);
  typeAsBrowsers();
  Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, configurable: true });
  const shown = await show(
    <Desk articleId={articleId} versionId={null} at={null}>
      {null}
    </Desk>,
    { settings: { checkerId }, main: main.call },
  );
  await shown.does(() =>
    shown.app.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId: null } }),
  );
  // Here nobody waits for the page to be drawn: that is what is tried.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  atTestEnd(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));
  const text = () => document.querySelector<HTMLElement>('[data-pane=galley] [data-pane-focus]');
  await vi.waitFor(() => expect(text()).not.toBeNull());
  await main.settled();
  text()?.focus();
  return {
    main,
    app: shown.app,
    /** What the article and the focus came to. */
    result: () => ({ article: outcome(library, articleId), focus: focus() }),
    async slowly(keys: readonly string[]) {
      for (const key of keys) {
        pressNamed(key);
        await main.settled();
      }
    },
    /** `gaps`: the turns before each key. */
    async quickly(keys: readonly string[], gaps: readonly number[] = [0]) {
      for (const [at, key] of keys.entries()) {
        for (let turn = 0; turn < (gaps[at % gaps.length] ?? 0); turn++) await nextTurn();
        pressNamed(key);
        // As in a browser, what a key has set off in the page is done before the next key.
        await Promise.resolve();
      }
      if (!main.isHeld()) await main.settled(keys.length);
    },
  };
}

/** Where the focus is, and what is in the field that has it. */
function focus(): string {
  const field = document.activeElement;
  const value = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : '';
  return `${field?.tagName ?? 'nothing'} ${value}`;
}

const evidence = ['e', ...'port.example/12', 'Mod+Enter'];
const claim = (fields: object) => expect.objectContaining(fields) as unknown;
const piece = (part: string) => expect.stringContaining(part) as unknown;

test.each([
  {
    what: 'the same evidence for a verdict, and for one that was just given',
    keys: ['c', 'v', ...evidence, 'ArrowDown', 'c', 'x', 'Shift+E'],
    comesTo: { evidence: [piece('"supports"'), piece('"contradicts"')] },
  },
  {
    what: 'the same evidence twice',
    keys: ['c', 'v', ...evidence, 'ArrowDown', 'c', 'Shift+E', 'Shift+E'],
    comesTo: { evidence: [piece('"claim":0'), piece('"claim":1')] },
  },
  { what: 'no claim, once', keys: ['m'], comesTo: { noClaim: [0] } },
  { what: 'no claim, twice', keys: ['m', 'm'], comesTo: { noClaim: [] } },
  { what: 'not the text, once', keys: ['b'], comesTo: { notText: [0] } },
  { what: 'not the text, twice', keys: ['b', 'b'], comesTo: { notText: [] } },
  {
    what: 'two claims deleted, each the one that the desk goes to',
    keys: ['c', 'ArrowDown', 'c', 'ArrowDown', 'c', 'd', 'd'],
    comesTo: { claims: [claim({ removed: false }), claim({ removed: true }), claim({ removed: true })] },
  },
  {
    what: 'a claim and its verdict',
    keys: ['c', 'x', 'ArrowDown', 'c', 'v'],
    comesTo: { claims: [claim({ verdict: 'refuted' }), claim({ verdict: 'verified' })] },
  },
  {
    what: 'words for a note',
    keys: ['c', 'v', 'n', ...'vxd u', 'Escape', 'x'],
    comesTo: { claims: [claim({ note: 'vxd u', verdict: 'refuted' })] },
  },
  {
    what: 'words that are changed before their field is there',
    keys: ['c', 'n', ...'lost', 'Mod+A', ...'kepv', 'Backspace', 't', 'Escape'],
    comesTo: { claims: [claim({ note: 'kept' })] },
  },
  {
    what: 'what a verdict asks for',
    keys: ['c', 'v', 'x', 'Enter', ...'Few', 'Escape'],
    comesTo: { claims: [claim({ correction: 'Few', verdict: 'refuted' })] },
  },
  {
    what: 'a speaker, and that it was said',
    keys: ['c', 'a', ...'Ann', 'Enter', 's', 'v'],
    comesTo: { claims: [claim({ speaker: 'Ann', said: 'verified' })] },
  },
  {
    what: 'undo, and words for what that brings back',
    keys: ['c', 'v', 'ArrowDown', 'c', 'd', 'Mod+Z', 'n', ...'back', 'Escape'],
    comesTo: { claims: [claim({ verdict: 'verified' }), claim({ note: 'back', removed: false })] },
  },
])('while nothing is saved yet: $what', async ({ keys, comesTo }) => {
  const slow = await desk();
  await slow.slowly(keys);
  const expected = slow.result();
  cleanUp();
  const quick = await desk();
  const letGo = quick.main.hold();
  await quick.quickly(keys);
  letGo();
  await quick.main.settled(keys.length);
  expect(quick.result()).toEqual(expected);
  expect(expected.article).toMatchObject(comesTo);
});

test('keys after a change that is not saved are not done, but told, and done when they are asked for', async () => {
  const { main, app, slowly, quickly, result } = await desk();
  await slowly(['c']);
  main.failing.add('claim.setVerdict');
  const before = result();
  const letGo = main.hold();
  await quickly(['x', 'Enter', ...'Few d', 'Escape', 'j']);
  letGo();
  await main.settled();
  expect(result()).toEqual(before);
  const [told] = app.get().toasts;
  expect(told?.text).toBe('The change before it was not saved, so this was not done: Enter Few d Escape j');
  const retry = [...document.querySelectorAll('footer button')].find(
    (one) => one.textContent === 'Try again',
  );
  expect(document.querySelector('footer [role=alert]')?.textContent).toContain('Not saved');
  main.failing.clear();
  (retry as HTMLElement).click();
  await main.settled();
  told?.action?.run();
  await main.settled(8);
  expect(result().article).toMatchObject({
    claims: [{ verdict: 'refuted', correction: 'Few d', removed: false }],
  });
});

const anyKey = fc.constantFrom(
  ...[
    'c',
    'v',
    'u',
    'x',
    '0',
    'd',
    'm',
    'b',
    'y',
    'g',
    'n',
    'a',
    'e',
    'q',
    '+',
    '/',
    's',
    'j',
    'k',
    'Shift+J',
    'Shift+E',
    'Enter',
    'Escape',
  ],
  ...[
    'Backspace',
    'Mod+A',
    'Mod+Z',
    'Mod+Shift+Z',
    'Mod+ArrowRight',
    'Mod+Shift+ArrowLeft',
    'ArrowDown',
    'ArrowUp',
  ],
);

test('whatever is pressed, however quickly, comes to the same as pressed slowly', async () => {
  const few = fc.subarray(['c', 'v', 'x', 'd', 'n', 'm', 'Mod+Z', 'ArrowDown', 'Escape', 'Shift+E', 'a'], {
    minLength: 2,
  });
  const keys = fc.oneof(
    fc.array(anyKey, { minLength: 4, maxLength: 24 }),
    few.chain((some) =>
      fc.array(fc.constantFrom('c', 'ArrowDown', ...some), { minLength: 4, maxLength: 24 }),
    ),
  );
  const turns = fc.array(fc.nat(5), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(keys, turns, turns, async (pressed, delays, gaps) => {
      // What a value that failed has left is not to fail the next.
      cleanUp();
      const slow = await desk();
      await slow.slowly(pressed);
      const expected = slow.result();
      cleanUp();
      const quick = await desk();
      quick.main.delays = delays;
      await quick.quickly(pressed, gaps);
      expect(quick.result()).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
