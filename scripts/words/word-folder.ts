import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import prettier from 'prettier';
import ts from 'typescript';
import { root } from '../tools/paths.ts';

/** A message as a language's folder has it: in which file, under which key, its text. */
export interface Message {
  topic: string;
  key: string;
  text: string;
}

/** Returns the messages of a language's folder, in the order of its files; none if there is no such folder. */
export async function readWords(folder: string): Promise<Message[]> {
  if (!existsSync(folder)) return [];
  const topics = (await readdir(folder)).filter((name) => name !== 'index.ts').toSorted();
  const files = await Promise.all(
    topics.map(async (topic) => {
      const source = sourceOf(topic, await readFile(path.join(folder, topic), 'utf8'));
      return placesIn(source).map(({ key, node }) => ({ topic, key, text: node.text }));
    }),
  );
  return files.flat();
}

/**
 * Writes the folder of a language: the files that English has, with the same keys in the same order, and the messages given.
 * `folder` is the one that holds all languages. Throws where a key has no message.
 */
export async function writeWords(
  folder: string,
  language: string,
  messages: ReadonlyMap<string, string>,
): Promise<void> {
  const english = path.join(folder, 'en');
  await mkdir(path.join(folder, language), { recursive: true });
  const options = await prettier.resolveConfig(path.join(root, 'core'));
  for (const topic of await readdir(english)) {
    const text = await readFile(path.join(english, topic), 'utf8');
    const made = topic === 'index.ts' ? indexOf(text, language) : topicOf(topic, text, messages);
    const target = path.join(folder, language, topic);
    await writeFile(target, await prettier.format(made, { ...options, filepath: target }));
  }
}

function sourceOf(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

interface Place {
  key: string;
  node: ts.StringLiteralLike;
}

/** Every message of a file, in its order. */
function placesIn(source: ts.SourceFile): Place[] {
  const places: Place[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      ts.isStringLiteral(node.name) &&
      ts.isStringLiteralLike(node.initializer)
    )
      places.push({ key: node.name.text, node: node.initializer });
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

/** A file of another language: the types and what is said of the file stand with the English words. */
function topicOf(topic: string, english: string, messages: ReadonlyMap<string, string>): string {
  const source = sourceOf(topic, english);
  const statement = source.statements.find(ts.isVariableStatement);
  const declared = statement?.declarationList.declarations[0];
  const name = declared?.name.getText(source);
  const initializer = declared?.initializer;
  if (name === undefined || initializer === undefined || !ts.isSatisfiesExpression(initializer))
    throw new Error(`core/i18n/en/${topic} is not one constant that satisfies Messages`);
  const object = ts.isAsExpression(initializer.expression)
    ? initializer.expression.expression
    : initializer.expression;
  let words = object.getText(source);
  const from = object.getStart(source);
  for (const { key, node } of placesIn(source).toReversed()) {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`no message for ${key}`);
    const literal = ts.isStringLiteral(node) ? stringOf(message) : templateOf(message);
    words = words.slice(0, node.getStart(source) - from) + literal + words.slice(node.getEnd() - from);
  }
  return `import type { ${name} as english } from '../en/${topic}';
import type { WordsLike } from '../messages.ts';

export const ${name} = ${words} satisfies WordsLike<typeof english>;
`;
}

function indexOf(english: string, language: string): string {
  return english
    .replace(/^(import [^\n]*\n)(?!import)/m, "$1import type { Words } from '../messages.ts';\n")
    .replace(/\/\*\*[\s\S]*?\*\/\n/, '/** Every message in this language. */\n')
    .replace('export const en =', `export const ${language} =`)
    .replace(/\};\s*$/, '} satisfies Words;\n');
}

function stringOf(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

function templateOf(text: string): string {
  return `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
}
