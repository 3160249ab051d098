import { expect, test, vi } from 'vitest';
import { Button } from '../../../../renderer/desk/ui/Button.tsx';
import { button, show } from '../../../helpers/component.tsx';

test.each(['Enter', ' '])('is pressed by the key %j, once', async (key) => {
  const onPress = vi.fn();
  const shown = await show(<Button onPress={onPress}>Export</Button>);
  button('Export').focus();
  await shown.press(key);
  expect(onPress).toHaveBeenCalledTimes(1);
});

test('has the focus first where it is to have it, and by its name for a screen reader', async () => {
  await show(
    <Button autoFocus label="Export the report">
      Export
    </Button>,
  );
  expect(document.activeElement).toBe(button('Export the report'));
});

test('takes no press while it is busy, and keeps the focus', async () => {
  const onPress = vi.fn();
  const shown = await show(
    <Button isPending onPress={onPress} autoFocus>
      Export
    </Button>,
  );
  await shown.press('Enter');
  await shown.click(button('Export'));
  expect(onPress).not.toHaveBeenCalled();
  expect(button('Export').getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button('Export'));
});

test('that is off takes no press', async () => {
  const onPress = vi.fn();
  const shown = await show(
    <Button isDisabled onPress={onPress}>
      Export
    </Button>,
  );
  await shown.click(button('Export'));
  expect(onPress).not.toHaveBeenCalled();
});

test('says of a menu whether it is open', async () => {
  await show(<Button isMenuOpen>More</Button>);
  expect(button('More').getAttribute('aria-haspopup')).toBe('menu');
  expect(button('More').getAttribute('aria-expanded')).toBe('true');
});
