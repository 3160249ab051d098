import { useLayoutEffect, useRef, useState } from 'react';
import { expect, test } from 'vitest';
import type { GalleyText } from '../../../../../renderer/desk/article-state/galley-text.ts';
import type { ArticleStore } from '../../../../../renderer/desk/article-state/save.ts';
import { usePlace } from '../../../../../renderer/desk/features/galley/galley-scroll.ts';
import { show, type Shown } from '../../../../helpers/component.tsx';

const article = '0193b6a0-0000-7000-8000-000000000001';
const store = {
  get: () => ({ data: { article: { id: article } }, selected: null }),
  subscribe: () => () => undefined,
} as unknown as ArticleStore;
const text = { characterAt: () => null } as unknown as GalleyText;

function Text({ top }: { readonly top: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = top;
  }, [top]);
  usePlace(store, text, scroller);
  return <div ref={scroller} role="document" />;
}

/** Shows a text that begins `top` pixels down, and returns what takes it off the desk. */
async function scrolledText(
  top: number,
): Promise<{ shown: Shown; root: Element; leave: () => Promise<void> }> {
  let leave = (): void => undefined;
  function Place() {
    const [isLeft, setLeft] = useState(false);
    leave = () => setLeft(true);
    return isLeft ? null : <Text top={top} />;
  }
  const shown = await show(<Place />);
  const root = document.querySelector('[role=document]');
  if (root === null) throw new Error('No text is shown');
  return { shown, root, leave: () => shown.does(() => leave()) };
}

const places = ({ calls }: Shown) => calls.filter(({ name }) => name === 'article.setPlace');

test('who leaves at once after a scroll comes back to it, though the page has not yet told of the scroll', async () => {
  const { shown, root, leave } = await scrolledText(400);
  root.scrollTop = 0;
  await leave();
  expect(places(shown)).toEqual([
    { name: 'article.setPlace', input: { articleId: article, offset: 0, claimId: null } },
  ]);
});

test('who leaves a text as it was writes nothing', async () => {
  const { shown, leave } = await scrolledText(0);
  await leave();
  expect(places(shown)).toEqual([]);
});
