import { expect, test, vi } from 'vitest';
import { finding, type Finding } from '../../../../../core/verify/finding.ts';
import { App } from '../../../../../renderer/desk/app/App.tsx';
import { loadScreens } from '../../../../../renderer/desk/app/load-screens.ts';
import { button, field, show, type Shown } from '../../../../helpers/component.tsx';
import { summary } from './summaries.ts';

const checkerId = '01900000-0000-7000-8000-000000000001';
const arriving = '01900000-0000-7000-8000-000000000003';
const harbour = summary({ title: 'Harbour bridge to close' });
const gone = finding('ledgerBehind');

/** The library with one article, on which the cursor is, and with less in it than when it was last seen. */
async function library(findings: () => Finding[] = () => []): Promise<Shown> {
  await loadScreens();
  const shown = await show(<App onReady={() => undefined} />, {
    settings: { checkerId },
    answers: {
      'app.showing': () => ({}),
      'library.list': () => ({ articles: [harbour], stamp: 1, opened: [] }),
      'library.setView': () => ({}),
      'vault.plain': () => ({ plain: 0 }),
      'heads.missing': () => ({ findings: findings() }),
      'heads.accept': () => ({}),
    },
  });
  await vi.waitFor(() => expect(document.querySelector('[role=grid]')).not.toBeNull());
  return shown;
}

/** A file that somebody chose earlier is read at last. */
function load({ app, does }: Shown): Promise<void> {
  const loaded = { status: 'loaded', name: 'ferry.txt', articleId: arriving, title: 'Ferry' } as const;
  return does(() => app.dispatch({ type: 'loaded', results: [loaded] }));
}

test('what is typed in the details of an article stays while another one is loaded, which comes after it', async () => {
  const shown = await library();
  await shown.press('i', { ctrlKey: true });
  await shown.type('Harbour bridge closes for six weeks');
  await load(shown);
  expect(shown.app.get().screen.name).toBe('library');
  expect(field('Title').value).toBe('Harbour bridge closes for six weeks');
  await shown.click(button('Cancel'));
  expect(shown.app.get()).toMatchObject({ screen: { name: 'desk', articleId: arriving }, dialog: null });
});

test('what the library lacks stays to be read while an article is loaded, and is asked for again once it was read', async () => {
  let findings = [gone];
  const shown = await library(() => findings);
  await shown.click(button('What does this mean?'));
  await load(shown);
  expect(shown.app.get()).toMatchObject({ screen: { name: 'library' }, dialog: { name: 'missing' } });
  findings = [];
  await shown.does(() => shown.app.dispatch({ type: 'articleErased', articleId: arriving }));
  await shown.click(button('This is right'));
  expect(shown.app.get()).toMatchObject({ screen: { name: 'library' }, dialog: null });
  expect(shown.calls.filter(({ name }) => name.startsWith('heads.')).map(({ name }) => name)).toEqual([
    'heads.missing',
    'heads.accept',
    'heads.missing',
  ]);
});
