import { useState } from 'react';
import { expect, test } from 'vitest';
import { Button } from '../../../../renderer/desk/ui/Button.tsx';
import { Dialog } from '../../../../renderer/desk/ui/Dialog.tsx';
import { button, one, show } from '../../../helpers/component.tsx';

/** A screen with a button that opens a dialog. */
function Screen({ role = 'dialog' }: { role?: 'dialog' | 'alertdialog' }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      {isOpen && (
        <Dialog title="Details" role={role} onClose={close} footer={<Button onPress={close}>Save</Button>}>
          <Button autoFocus>First</Button>
        </Dialog>
      )}
    </>
  );
}

async function opened(role: 'dialog' | 'alertdialog' = 'dialog') {
  const shown = await show(<Screen role={role} />);
  button('Open').focus();
  await shown.press('Enter');
  return shown;
}

test('is named by its title, and its first control has the focus', async () => {
  await opened();
  const dialog = one('[role=dialog]');
  expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Details');
  expect(document.activeElement).toBe(button('First'));
});

test('keeps the focus within', async () => {
  const shown = await opened();
  const names: (string | null)[] = [];
  for (let times = 0; times < 3; times++) {
    await shown.press('Tab');
    names.push(
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
    );
  }
  expect(names).toEqual(['Save', 'Close', 'First']);
});

test('closes by Esc, by its cross and by its own button, and gives the focus back', async () => {
  const shown = await opened();
  for (const close of [
    () => shown.press('Escape'),
    () => shown.click(button('Close')),
    () => shown.click(button('Save')),
  ]) {
    expect(document.querySelectorAll('[role=dialog]')).toHaveLength(1);
    await close();
    expect(document.querySelectorAll('[role=dialog]')).toHaveLength(0);
    expect(document.activeElement).toBe(button('Open'));
    await shown.press('Enter');
  }
});

test('closes by Esc also where nothing has the focus', async () => {
  const shown = await opened();
  await shown.does(() => (document.activeElement as HTMLElement).blur());
  await shown.press('Escape');
  expect(document.querySelectorAll('[role=dialog]')).toHaveLength(0);
});

test('a question is one for a screen reader, too', async () => {
  await opened('alertdialog');
  expect(one('[role=alertdialog]')).toBeDefined();
});
