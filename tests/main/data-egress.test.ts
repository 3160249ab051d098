import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What hands data to the system or another program, and the files that may do so: each is in docs/decisions/037. */
const ways: Record<string, { uses: RegExp; in: string[] }> = {
  'the clipboard': { uses: /clipboard\.write|navigator\.clipboard/, in: ['main/app/app-handlers.ts'] },
  'files that are dragged out': { uses: /\.startDrag\(/, in: ['main/features/export/print-handlers.ts'] },
  printing: { uses: /contents\.print\(/, in: ['main/features/export/print-report.ts'] },
  notifications: { uses: /new Notification\(/, in: [] },
  'the titles of windows': {
    uses: /window\.setTitle\(|document\.title\s*=/,
    in: ['renderer/desk/app/desk/DeskScreen.tsx'],
  },
  'the recent files of the system': { uses: /addRecentDocument|setJumpList/, in: [] },
  'pictures of the screen': { uses: /desktopCapturer|capturePage\(/, in: [] },
};

const sources = ['main', 'renderer', 'preload'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);

test.each(Object.entries(ways))(
  '%s: only where it is known that data leaves',
  (_what, { uses, in: known }) => {
    expect(sources.filter((path) => uses.test(readFileSync(path, 'utf8')))).toEqual(known);
  },
);
