import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutDesk, wishAfter } from '../../../../renderer/desk/article-state/desk-layout.ts';

const set = { claims: 276, inspector: 344 };
const unsaid = { claims: null, inspector: null };

test('a wide window gives the panes what they were set to', () => {
  expect(layoutDesk(1366, set, unsaid)).toEqual({
    claims: 276,
    inspector: 344,
    claimsOver: false,
    inspectorOver: false,
  });
});

test('a window of 900 keeps the text and the inspector; the list comes over them when it is asked for', () => {
  expect(layoutDesk(900, set, unsaid)).toEqual({
    claims: null,
    inspector: 300,
    claimsOver: true,
    inspectorOver: false,
  });
  expect(layoutDesk(900, set, { claims: true, inspector: null }).claims).toBe(276);
});

test('a pane that was put away stays away', () => {
  expect(layoutDesk(1366, set, { claims: false, inspector: false })).toMatchObject({
    claims: null,
    inspector: null,
  });
});

test('a pane that gave way comes back with the room, also to who had looked at it and put it away', () => {
  const shown = wishAfter(false, true);
  expect(layoutDesk(900, set, { claims: shown, inspector: null }).claims).toBe(276);
  const away = wishAfter(true, true);
  expect(layoutDesk(900, set, { claims: away, inspector: null }).claims).toBeNull();
  expect(layoutDesk(1366, set, { claims: away, inspector: null }).claims).toBe(276);
  expect(layoutDesk(1366, set, { claims: wishAfter(true, false), inspector: null }).claims).toBeNull();
  expect(wishAfter(false, false)).toBeNull();
});

test('whatever the window, the text keeps its room beside what lies beside it', () => {
  const wish = fc.constantFrom(true, false, null);
  fc.assert(
    fc.property(
      fc.integer({ min: 320, max: 4000 }),
      fc.integer({ min: 180, max: 600 }),
      fc.integer({ min: 240, max: 700 }),
      wish,
      wish,
      (width, claims, inspector, showClaims, showInspector) => {
        const wishes = { claims: showClaims, inspector: showInspector };
        const layout = layoutDesk(width, { claims, inspector }, wishes);
        const beside =
          (layout.claimsOver ? 0 : (layout.claims ?? 0)) +
          (layout.inspectorOver ? 0 : (layout.inspector ?? 0));
        expect(width - beside).toBeGreaterThanOrEqual(Math.min(width, 520));
        expect(layout.claims ?? 180).toBeGreaterThanOrEqual(180);
        expect(layout.inspector ?? 180).toBeGreaterThanOrEqual(180);
      },
    ),
  );
});
