import { isSchemaOrg } from './formats/ninjs/json-ld-story.ts';
import { ninjsObjects } from './formats/ninjs/ninjs-objects.ts';
import { parsedJson } from './shared/wire/parse-json.ts';
import { rootNameOf } from './shared/wire/wire-xml.ts';

const NEWSML =
  /^(?:newsItem|packageItem|newsMessage|conceptItem|knowledgeItem|planningItem|catalogItem|NewsML|contentSet|contentMeta|itemMeta|groupSet)$/u;

/**
 * Returns which of the agencies' formats a whole text is in, by its content alone; null where it is in none. JSON-LD
 * articles count as ninjs: readNinjs reads them too.
 */
export function wireFormatOf(text: string): 'ninjs' | 'nitf' | 'newsml' | null {
  const root = rootNameOf(text);
  if (root !== null) return root === 'nitf' ? 'nitf' : NEWSML.test(root) ? 'newsml' : null;
  const value = parsedJson(text);
  if (value === undefined) return null;
  return isSchemaOrg(value) || ninjsObjects(value).length > 0 ? 'ninjs' : null;
}
