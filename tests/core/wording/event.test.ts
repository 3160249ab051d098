import { expect, test } from 'vitest';
import { translator } from '../../../core/i18n/translate.ts';
import { eventWords } from '../../../core/wording/event.ts';

const t = translator('en');

test('the kind of evidence is told in its own words, those of claims that have the same name apart', () => {
  const changed = { kind: 'evidence.changed', undoes: null, from: { kind: 'link' } } as const;
  expect(eventWords({ ...changed, to: { kind: 'image' } }, t).details).toEqual([
    `Kind: ${t('evidence.image')}`,
  ]);
  expect(eventWords({ ...changed, to: { kind: 'dataSet' } }, t).details).toEqual([
    `Kind: ${t('evidence.dataSet')}`,
  ]);
});

test('the kind of a claim is named in the words of claims', () => {
  const changed = { kind: 'claim.detailsSet', undoes: null, from: { kind: 'figure' } } as const;
  expect(eventWords({ ...changed, to: { kind: 'image' } }, t).details).toEqual([`Kind: ${t('kind.image')}`]);
});

test('new evidence is named by its title, not by its kind', () => {
  const added = { kind: 'evidence.added', undoes: null, from: null } as const;
  expect(eventWords({ ...added, to: { kind: 'image', title: 'The quay' } }, t).details).toEqual([
    `${t('evidence.title')}: The quay`,
  ]);
});
