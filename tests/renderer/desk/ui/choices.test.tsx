import { useState } from 'react';
import { expect, test } from 'vitest';
import { RadioList, Segmented } from '../../../../renderer/desk/ui/Choices.tsx';
import { one, show } from '../../../helpers/component.tsx';

const choices = ['all', 'open', 'refuted'].map((value) => ({ value, label: value, content: value }));

function Filter() {
  const [value, setValue] = useState('all');
  return (
    <>
      <Segmented label="Show" value={value} choices={choices} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}

function Reason({ missing = null }: { missing?: string | null }) {
  const [value, setValue] = useState<string | null>(null);
  return <RadioList label="Reason" value={value} choices={choices} missing={missing} onChange={setValue} />;
}

test('arrow keys choose among a few, and go round', async () => {
  const shown = await show(<Filter />);
  const chosen: (string | null)[] = [];
  await shown.press('Tab');
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft']) {
    await shown.press(key);
    chosen.push(one('output').textContent);
  }
  expect(chosen).toEqual(['open', 'refuted', 'all', 'refuted']);
});

test('a group that must be answered says what is missing, and is named', async () => {
  await show(<Reason missing="Choose one." />);
  const group = one('[role=radiogroup]');
  expect(group.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Reason');
  expect(one('[role=alert]').textContent).toBe('Choose one.');
});

test('a letter in a group is no command, and one with Ctrl is', async () => {
  const heard: string[] = [];
  const shown = await show(
    <div onKeyDown={({ key }) => heard.push(key)}>
      <Reason />
    </div>,
  );
  await shown.press('Tab');
  await shown.press('v');
  await shown.press('z', { ctrlKey: true });
  expect(heard.filter((key) => key !== 'Tab')).toEqual(['z']);
});
