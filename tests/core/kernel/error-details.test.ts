import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ErrorCode, TickmarkError } from '../../../core/kernel/errors.ts';
import { errorMessage } from '../../../core/i18n/error-message.ts';
import { en } from '../../../core/i18n/en/index.ts';
import { nl } from '../../../core/i18n/nl/index.ts';
import { argumentsOf } from '../../helpers/message-arguments.ts';

/** What a message has places for. A file is called the file where nobody gives its name. */
function placesIn(code: ErrorCode): Set<string> {
  const key = `error.${code}` as const;
  const names = [en, nl].flatMap((words) => argumentsOf(words[key]));
  return new Set(names.filter((name) => name !== 'name'));
}

/** Every place in the code that makes an error with details written out there: the code, what it gives, and where. */
function* madeErrors(): Generator<{ code: ErrorCode; given: string[]; place: string }> {
  for (const path of globSync('{core,db,main,renderer}/**/*.{ts,tsx}')) {
    const text = readFileSync(path, 'utf8');
    if (!text.includes('TickmarkError(')) continue;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: { code: ErrorCode; given: string[]; place: string }[] = [];
    const look = (node: ts.Node): void => {
      const made = ts.isNewExpression(node) && node.expression.getText() === 'TickmarkError' ? node : null;
      const [first, detail] = made?.arguments ?? [];
      const code = first !== undefined && ts.isStringLiteral(first) ? ErrorCode.parse(first.text) : null;
      const isWritten = detail === undefined || ts.isObjectLiteralExpression(detail);
      const members = detail !== undefined && ts.isObjectLiteralExpression(detail) ? detail.properties : [];
      if (code !== null && isWritten && !members.some(ts.isSpreadAssignment)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const given = members.map((member) => member.name?.getText() ?? '');
        found.push({ code, given, place: `${path}:${line + 1}` });
      }
      ts.forEachChild(node, look);
    };
    look(source);
    yield* found;
  }
}

describe('what went wrong', () => {
  test('comes with every value that its message has a place for', () => {
    const made = [...madeErrors()];
    expect(made.length).toBeGreaterThan(150);
    const short = made.flatMap(({ code, given, place }) => {
      const missing = [...placesIn(code)].filter((name) => !given.includes(name));
      return missing.length === 0 ? [] : `${place} ${code}: ${missing.join(', ')}`;
    });
    expect(short).toEqual([]);
  });

  test.each(ErrorCode.options)(
    '%s is told without the name of a file, and shows no place for one',
    (code) => {
      const detail = Object.fromEntries([...placesIn(code)].map((name) => [name, 'x']));
      for (const language of ['en', 'nl'] as const)
        expect(errorMessage(language, new TickmarkError(code, detail))).not.toContain('{');
    },
  );
});
