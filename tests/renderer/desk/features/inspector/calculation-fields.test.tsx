import { expect, test, vi } from 'vitest';
import type { Calculation } from '../../../../../core/model/calculation.ts';
import type { Evidence } from '../../../../../core/model/evidence/evidence.ts';
import { emptySource } from '../../../../../core/model/source/source.ts';
import { newId } from '../../../../../core/kernel/ids.ts';
import { createStore } from '../../../../../renderer/desk/app-state/store.ts';
import {
  ArticleContext,
  type ArticleContextValue,
} from '../../../../../renderer/desk/article-state/article-context.tsx';
import { reduceArticle, viewFrom } from '../../../../../renderer/desk/article-state/article-view.ts';
import type { Saver } from '../../../../../renderer/desk/article-state/save.ts';
import { EvidenceEditor } from '../../../../../renderer/desk/features/inspector/EvidenceEditor.tsx';
import { loadEngine } from '../../../../../renderer/desk/features/inspector/calculation/use-engine.ts';
import { pieceOf } from '../../../../helpers/evidence.ts';
import { button, field, show } from '../../../../helpers/component.tsx';
import { articleOf, claimOnWords } from '../../app/desk/an-article.ts';

const hash = 'b'.repeat(64);

/** The form of a piece of evidence whose claim has '14 per cent', begun as a calculation, with one source in the article. */
async function form(piece: Evidence | null = null, isProtected = false) {
  const state = articleOf([['paragraph', ['The number rose by 14 per cent last year.']]]);
  state.article.language = 'en';
  const claim = claimOnWords(state, 'rose by 14 per cent');
  const save = vi.fn<Saver['save']>(() => Promise.resolve(null));
  const store = createStore(reduceArticle, viewFrom({ ...state, claims: [claim] }));
  const source = {
    ...emptySource,
    id: newId(),
    articleId: state.article.id,
    title: 'Housing table',
    protected: isProtected,
    attachments: [{ hash, name: 'housing.csv', size: 1, mediaType: 'text/csv' }],
    createdBy: newId(),
    createdAt: '2026-03-04T10:00:00.000Z',
    removed: false,
  };
  const files = [{ hash, name: 'housing.csv', reading: { state: 'waiting' } as const }];
  await loadEngine();
  const shown = await show(
    <ArticleContext value={{ store, saver: { save } as Partial<Saver> } as ArticleContextValue}>
      <EvidenceEditor
        claim={claim}
        piece={piece}
        incoming={null}
        calculate={piece === null ? 1 : 0}
        onDone={vi.fn()}
      />
    </ArticleContext>,
    { answers: { 'source.list': () => ({ sources: [{ source, evidenceId: null, files }] }) } },
  );
  const kept = () => (save.mock.calls[0]?.[1] as { details: { calculation: Calculation | null } }).details;
  const status = () => document.querySelector('[role=status]')?.textContent;
  async function fill(label: string, text: string) {
    field(label).focus();
    await shown.type(text);
  }
  return { shown, save, kept, status, fill };
}

test('begins at the expression, whose names are fields to fill in; the claim’s figure stands beside the result', async () => {
  const { shown, kept, status, fill } = await form();
  expect(document.activeElement).toBe(field('Expression'));
  await shown.type('(new - old) / old');
  expect(status()).toBe('Still to fill in: new, old');
  await fill('new', '1,250');
  await fill('old', '1,100');
  expect(status()).toContain('= 0.136364');
  expect(status()).toContain('rounded as the claim says: 14 per cent');
  await shown.press('Enter', { ctrlKey: true });
  expect(kept()).toMatchObject({
    kind: 'dataSet',
    calculation: {
      expression: '(new - old) / old',
      language: 'en',
      inputs: [
        { name: 'new', value: '1250', hash: null, locator: null },
        { name: 'old', value: '1100', hash: null, locator: null },
      ],
      unit: null,
    },
  });
});

test('tells by how much the claim’s figure differs', async () => {
  const { shown, status, fill } = await form();
  await shown.type('change(old; new)');
  await fill('old', '1,000');
  await fill('new', '1,250');
  expect(status()).toContain('the claim has 14 per cent: this is 11 percentage points more');
});

test('is not saved while something is missing or wrong, which is told at its field', async () => {
  const { shown, save, fill } = await form();
  const told = (label: string) => {
    const described = field(label).getAttribute('aria-describedby') ?? '';
    return described
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join('');
  };
  await shown.type('new / old');
  await shown.press('Enter', { ctrlKey: true });
  expect(told('new')).toContain('Fill in this number.');
  await fill('new', '12');
  await fill('old', '1.2.3');
  expect(told('old')).toContain('“1.2.3” is no number here');
  await fill('old', '0');
  expect(told('Expression')).toContain('old: This is zero');
  await fill('Expression', 'mean(new; old)');
  expect(told('Expression')).toContain('There is no function “mean”');
  await shown.press('Enter', { ctrlKey: true });
  expect(save).not.toHaveBeenCalled();
});

test('says which number the expression does not name, and does not keep it', async () => {
  const { shown, kept, fill } = await form();
  await shown.type('new + old');
  await fill('new', '1');
  await fill('old', '2');
  await fill('Expression', 'new * 2');
  expect(document.body.textContent).toContain('old is not in the expression, and is not kept.');
  await shown.press('Enter', { ctrlKey: true });
  expect(kept().calculation?.inputs.map(({ name }) => name)).toEqual(['new']);
});

const calculation: Calculation = {
  expression: 'homes * 2',
  language: 'nl',
  inputs: [
    {
      name: 'homes',
      value: '1.25',
      unit: 'km',
      words: '1,250 m',
      hash,
      locator: { kind: 'cells', sheet: null, from: 'B3', to: 'B3' },
    },
  ],
  value: '2.5',
  unit: 'km',
};

test('a calculation that is opened and saved stays as it was, and its place can be changed', async () => {
  const { shown, kept, fill, save } = await form(pieceOf(newId(), { calculation }));
  await shown.press('Enter', { ctrlKey: true });
  expect(kept().calculation).toEqual(calculation);
  await fill('Place of homes in its source', 'somewhere');
  await shown.press('Enter', { ctrlKey: true });
  expect(save).toHaveBeenCalledTimes(1);
  await fill('Place of homes in its source', 'C3');
  await shown.press('Enter', { ctrlKey: true });
  const [, { details }] = save.mock.calls[1] as [
    'evidence.change',
    { details: { calculation: Calculation } },
  ];
  expect(details.calculation.inputs[0]).toMatchObject({ locator: { from: 'C3' }, words: '1,250 m' });
});

test('is taken off the form, and can be had back', async () => {
  const { shown } = await form(pieceOf(newId(), { title: 'Bulletin', calculation }));
  await shown.click(button('Remove the calculation'));
  expect(document.querySelector('[role=group][aria-label=Calculation]')).toBe(null);
  const { action } = shown.app.get().toasts.at(-1) ?? {};
  await shown.does(() => action?.run());
  expect(field('Expression').value).toBe('homes * 2');
});
