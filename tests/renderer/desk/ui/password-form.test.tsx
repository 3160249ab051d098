import { expect, test, vi } from 'vitest';
import { PasswordForm } from '../../../../renderer/desk/ui/TextField.tsx';
import { button, field, show } from '../../../helpers/component.tsx';

async function asked(isBusy = false) {
  const onPassword = vi.fn();
  const form = (
    <PasswordForm label="Passphrase" action="Open" isOnly isBusy={isBusy} onPassword={onPassword} />
  );
  return { onPassword, shown: await show(form) };
}

test('has the focus, and hides what is typed', async () => {
  await asked();
  expect(document.activeElement).toBe(field('Passphrase'));
  expect(field('Passphrase').getAttribute('type')).toBe('password');
});

test('sends what was typed with Enter', async () => {
  const { shown, onPassword } = await asked();
  await shown.type('quay lantern');
  await shown.press('Enter');
  expect(onPassword.mock.calls).toEqual([['quay lantern']]);
});

test('sends nothing that is empty', async () => {
  const { shown, onPassword } = await asked();
  expect(button('Open').disabled).toBe(true);
  await shown.press('Enter');
  expect(onPassword).not.toHaveBeenCalled();
});

test('is off while it is tried', async () => {
  await asked(true);
  expect(field('Passphrase').disabled).toBe(true);
  expect(button('Open').disabled).toBe(true);
});
