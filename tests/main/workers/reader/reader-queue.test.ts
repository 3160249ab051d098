import { describe, expect, test, vi } from 'vitest';
import { TickmarkError, type ErrorCode } from '../../../../core/kernel/errors.ts';
import type { ParsedFile, ParseRequest } from '../../../../core/model/article/parsed-article.ts';
import { checkAnswer } from '../../../../main/workers/reader/reader-answer.ts';
import { setupReaderQueue } from '../../../../main/workers/reader/reader-queue.ts';
import type { Reader } from '../../../../main/workers/reader/reader.ts';

/** What a reader does with a file, by the file's name: an error of its own or of the file's, or null for an article. */
type Doing = (name: string, asked: number) => ErrorCode | null;

/** Readers that do as they are told, and what became of each. */
function readers(...doings: readonly Doing[]) {
  const events: string[] = [];
  let opened = 0;
  const open = (): Promise<Reader> => {
    const number = ++opened;
    const doing = doings[number - 1] ?? (() => null);
    let asked = 0;
    events.push(`open ${number}`);
    return Promise.resolve({
      ask: (request) => {
        const name = request.name ?? '';
        events.push(`${number} reads ${name}`);
        const code = doing(name, ++asked);
        if (code?.startsWith('reader') === true) return Promise.reject(new TickmarkError(code, { name }));
        return Promise.resolve(
          code === null
            ? { id: asked, ok: true, value: { kind: 'several', items: [item('a'), item('b')] } }
            : { id: asked, ok: false, error: { code, detail: {} } },
        );
      },
      isHeavy: () => doing('isHeavy', asked) !== null,
      end: () => void events.push(`end ${number}`),
      ended: () => {
        events.push(`ended ${number}`);
        return Promise.resolve();
      },
    });
  };
  return { queue: setupReaderQueue<ParseRequest, ParsedFile>(open, checkAnswer), events };
}

const item = (id: string) => ({ id, title: id, detail: null });
const file = (name: string): ParseRequest => ({ name, bytes: Uint8Array.of(1), format: 'auto' });
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'read',
    (thrown: unknown) => (thrown instanceof TickmarkError ? thrown.code : thrown),
  );

describe('files go to the reader', () => {
  test('one at a time, in the order asked, and all to one reader', async () => {
    const { queue, events } = readers();
    await Promise.all(['a', 'b', 'c'].map((name) => queue.read(file(name))));
    expect(events).toEqual(['open 1', '1 reads a', '1 reads b', '1 reads c']);
  });

  test('and one that is no article stops nothing', async () => {
    const { queue, events } = readers((name) => (name === 'b' ? 'noArticle' : null));
    const codes = await Promise.all(['a', 'b', 'c'].map((name) => codeOf(queue.read(file(name)))));
    expect(codes).toEqual(['read', 'noArticle', 'read']);
    expect(events).toContain('1 reads c');
  });

  test('and a heavy reader gives way to a fresh one', async () => {
    const { queue, events } = readers((name, asked) =>
      name === 'isHeavy' && asked === 2 ? 'internal' : null,
    );
    for (const name of ['a', 'b', 'c']) await queue.read(file(name));
    expect(events).toEqual(['open 1', '1 reads a', '1 reads b', 'end 1', 'open 2', '2 reads c']);
  });
});

describe('a reader that ends at a file', () => {
  test.each(['readerMemory', 'readerCrashed'] as const)(
    'by %s after other files is no fault of that file before a fresh reader has tried it',
    async (code) => {
      const { queue, events } = readers((_name, asked) => (asked === 3 ? code : null));
      for (const name of ['a', 'b', 'c', 'd']) expect(await codeOf(queue.read(file(name)))).toBe('read');
      expect(events).toEqual([
        'open 1',
        '1 reads a',
        '1 reads b',
        '1 reads c',
        'end 1',
        'open 2',
        '2 reads c',
        '2 reads d',
      ]);
    },
  );

  test('twice is the file’s fault, and is told', async () => {
    const bad: Doing = (name) => (name === 'bad' ? 'readerCrashed' : null);
    const { queue, events } = readers(bad, bad, bad);
    expect(await codeOf(queue.read(file('a')))).toBe('read');
    expect(await codeOf(queue.read(file('bad')))).toBe('readerCrashed');
    expect(await codeOf(queue.read(file('b')))).toBe('read');
    expect(events.filter((event) => event.includes('bad'))).toEqual(['1 reads bad', '2 reads bad']);
  });

  test('that is its first is blamed at once', async () => {
    const { queue, events } = readers(() => 'readerMemory');
    expect(await codeOf(queue.read(file('bad')))).toBe('readerMemory');
    expect(events).toEqual(['open 1', '1 reads bad', 'end 1']);
  });

  test('by time is blamed at once: time runs anew for each file', async () => {
    const { queue, events } = readers((_name, asked) => (asked === 2 ? 'readerTimeout' : null));
    await queue.read(file('a'));
    expect(await codeOf(queue.read(file('slow')))).toBe('readerTimeout');
    expect(events.filter((event) => event.includes('slow'))).toHaveLength(1);
  });
});

describe('a reader that somebody ends', () => {
  test('while it is being opened reads nothing, nor what was asked of it meanwhile', async () => {
    const { queue, events } = readers();
    const asked = ['a', 'b'].map((name) => codeOf(queue.read(file(name))));
    queue.close();
    expect(await Promise.all(asked)).toEqual(['readerCrashed', 'readerCrashed']);
    expect(events.filter((event) => event.includes('reads'))).toEqual([]);
    expect(await codeOf(queue.read(file('c')))).toBe('read');
  });

  test('is not opened once more for the file that it was at', async () => {
    const { queue, events } = readers((name) => {
      if (name === 'b') queue.close();
      return name === 'b' ? 'readerCrashed' : null;
    });
    await queue.read(file('a'));
    expect(await codeOf(queue.read(file('b')))).toBe('readerCrashed');
    expect(events.filter((event) => event.startsWith('open'))).toEqual(['open 1']);
  });
});

describe('an idle reader', () => {
  test('is ended after a while, and the next file gets another', async () => {
    vi.useFakeTimers();
    try {
      const { queue, events } = readers();
      await queue.read(file('a'));
      await vi.runAllTimersAsync();
      await queue.read(file('b'));
      expect(events).toEqual(['open 1', '1 reads a', 'end 1', 'open 2', '2 reads b']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is waited for by who asks for its end', async () => {
    const { queue, events } = readers();
    await queue.closed();
    await queue.read(file('a'));
    await queue.closed();
    expect(events).toEqual(['open 1', '1 reads a', 'ended 1']);
  });
});
