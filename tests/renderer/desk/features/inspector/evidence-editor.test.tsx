import { expect, test, vi } from 'vitest';
import type { KnownBy } from '../../../../../core/model/evidence/evidence.ts';
import type { Claim } from '../../../../../core/model/claim/claim.ts';
import {
  ArticleContext,
  type ArticleContextValue,
} from '../../../../../renderer/desk/article-state/article-context.tsx';
import type { Saver } from '../../../../../renderer/desk/article-state/save.ts';
import {
  evidenceDrafts,
  EvidenceEditor,
} from '../../../../../renderer/desk/features/inspector/EvidenceEditor.tsx';
import { claimOn, looseVersion } from '../../../../helpers/claims.ts';
import { button, field, one, show, type Circumstances } from '../../../../helpers/component.tsx';

const speaker = { speaker: 'Ana Prat', speakerSpan: null, cue: null, cueSpan: null };

/** The form for a new piece of evidence of a claim, whose changes go nowhere. */
async function form(claimed: Partial<Claim> = {}, circumstances: Circumstances = {}) {
  const save = vi.fn<Saver['save']>(() => Promise.resolve(null));
  const onDone = vi.fn();
  const article = { saver: { save } as Partial<Saver> } as ArticleContextValue;
  const claim = claimOn(looseVersion().version, 0, 5, claimed);
  const shown = await show(
    <ArticleContext value={article}>
      <EvidenceEditor claim={claim} piece={null} incoming={null} calculate={0} onDone={onDone} />
    </ArticleContext>,
    circumstances,
  );
  return { shown, save, onDone, claim };
}

const alerts = (): (string | null)[] =>
  [...document.querySelectorAll('[role=alert]')].map((part) => part.textContent);

test('begins at the link', async () => {
  await form();
  expect(document.activeElement).toBe(field('Link'));
});

test('is saved with Ctrl+Enter from any field, with what was typed', async () => {
  const { shown, save, claim } = await form();
  await shown.type('example.org/bulletin');
  field('Title').focus();
  await shown.type('  Bulletin 9 ');
  await shown.press('Enter', { ctrlKey: true });
  expect(save).toHaveBeenCalledTimes(1);
  expect(save.mock.calls[0]).toMatchObject([
    'evidence.add',
    { claimId: claim.id, details: { link: 'https://example.org/bulletin', title: 'Bulletin 9' } },
  ]);
});

test('says that nothing was filled in only once it is to be saved, and saves nothing', async () => {
  const { shown, save } = await form();
  expect(alerts()).toEqual([]);
  await shown.press('Enter', { ctrlKey: true });
  expect(alerts()).toHaveLength(1);
  expect(save).not.toHaveBeenCalled();
});

test('marks a link that is none, until it is one', async () => {
  const { shown, save } = await form();
  await shown.type('javascript:alert(1)');
  await shown.press('Enter', { ctrlKey: true });
  expect(field('Link').getAttribute('aria-invalid')).toBe('true');
  expect(save).not.toHaveBeenCalled();
  await shown.type('https://example.org');
  expect(field('Link').getAttribute('aria-invalid')).not.toBe('true');
});

test.each([
  ['somebody who said it', speaker, true],
  ['nobody', null, false],
])('asks what evidence is about where the claim has %s: %s', async (_who, attribution, isAsked) => {
  await form({ attribution });
  const labels = [...document.querySelectorAll('form span')].map(({ textContent }) => textContent);
  expect(labels.includes('About')).toBe(isAsked);
});

test('Esc leaves it, and what was typed is there when it comes back', async () => {
  const { shown, onDone, claim } = await form();
  await shown.type('example.org');
  await shown.press('Escape');
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(evidenceDrafts.get(claim.id)?.link).toBe('example.org');
});

test('what a protected source is known by is shown once it is protected, and can be added to by Enter', async () => {
  const known: KnownBy[] = [{ kind: 'name', words: 'Ana Prat', hidden: true }];
  const { shown, save } = await form({}, { answers: { 'protection.knownBy': () => ({ known }) } });
  expect(document.querySelector('[data-known-by]')).toBeNull();
  await shown.click(one('input[type=checkbox]'));
  expect(one('[data-known-by]').textContent).toContain('Ana Prat');
  field('Also known by').focus();
  await shown.type('the night nurse');
  await shown.press('Enter');
  expect(save).not.toHaveBeenCalled();
  await shown.press('Enter', { ctrlKey: true });
  const [, { details }] = save.mock.calls[0] as [
    'evidence.add',
    { details: { protected: boolean; knownBy: unknown } },
  ];
  expect(details.protected).toBe(true);
  expect(details.knownBy).toEqual([{ kind: 'name', words: 'the night nurse', hidden: true }]);
});

test('the button that discards says so once something was typed', async () => {
  const { shown, onDone } = await form();
  expect(button('Cancel')).toBeDefined();
  await shown.type('x');
  await shown.click(button('Discard'));
  expect(onDone).toHaveBeenCalledTimes(1);
});
