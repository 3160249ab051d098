import { describe, expect, test } from 'vitest';
import type { Patch } from '../../../../core/model/history/event.ts';
import { eventName, type NamedEvent, stepName } from '../../../../core/model/history/event-names.ts';

function entry(kind: NamedEvent['kind'], from: Patch | null = null, to: Patch = {}): NamedEvent {
  return { kind, from, to, undoes: null };
}

const dismissed = entry('claim.statusSet', { status: 'suggested' }, { status: 'dismissed' });
const removed = entry('claim.removed', { removed: false }, { removed: true });
const cleared = entry('sentence.noClaimSet', { noClaim: false }, { noClaim: true });
const split = [entry('claim.spanSet'), entry('claim.made')];

describe('an entry', () => {
  test('is told from its opposite', () => {
    expect(eventName(dismissed)).toBe('suggestion.dismissed');
    expect(eventName(entry('claim.statusSet', { status: 'suggested' }, { status: 'kept' }))).toBe(
      'suggestion.kept',
    );
    expect(eventName(entry('sentence.noClaimSet', { noClaim: true }, { noClaim: false }))).toBe(
      'sentence.noClaimGone',
    );
    expect(eventName(entry('article.archivedSet', { archived: true }, { archived: false }))).toBe(
      'article.unarchived',
    );
    expect(eventName(cleared)).toBe('sentence.noClaimSet');
    expect(eventName(removed)).toBe('claim.removed');
  });

  test('that takes another back is called by that one', () => {
    const back = { kind: dismissed.kind, from: dismissed.to, to: dismissed.from ?? {} };
    expect(eventName({ ...back, undoes: 'step' })).toBe('suggestion.dismissed');
  });
});

describe('a step', () => {
  test.each([
    ['a suggestion that makes room for ‘no claim’', [cleared, dismissed], 'sentence.noClaimSet'],
    ['a suggestion dismissed, with its sentence', [dismissed, cleared], 'suggestion.dismissed'],
    ['several suggestions dismissed', [dismissed, dismissed, cleared], 'claims.putAside'],
    ['several sentences marked', [cleared, cleared], 'sentence.noClaimSet'],
    ['a suggestion dismissed as a claim is, with its sentence', [removed, cleared], 'suggestion.dismissed'],
    ['several claims put aside', [removed, removed, cleared], 'claims.putAside'],
    ['a claim deleted', [removed], 'claim.removed'],
    ['a claim split', split, 'claim.split'],
    ['two claims joined', [entry('claim.spanSet'), removed], 'claims.joined'],
    ['several claims deleted', [removed, removed], 'claim.removed'],
    ['a note written', [entry('claim.detailsSet', { note: null }, { note: 'Ask' })], 'claim.noteSet'],
    [
      'a speaker named, the kind as it was',
      [
        entry(
          'claim.detailsSet',
          { attribution: null, kind: 'figure' },
          { attribution: { speaker: 'Hale' }, kind: 'figure' },
        ),
      ],
      'claim.speakerSet',
    ],
    [
      'a reason and what was tried',
      [entry('claim.detailsSet', { reason: null, tried: null }, { reason: 'other', tried: 'Called' })],
      'claim.detailsSet',
    ],
    ['nothing', [], null],
  ])('is called by what was done: %s', (_, events, name) => {
    expect(stepName(events)).toBe(name);
  });
});
