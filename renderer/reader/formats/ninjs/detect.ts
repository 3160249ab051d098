import type { TextSample } from '../../shared/sample/sample.ts';
import { isSchemaOrg } from './json-ld-story.ts';
import { ninjsObjects } from './ninjs-objects.ts';

/** True for JSON that holds ninjs of any version. */
export function isNinjs({ json }: TextSample): boolean {
  return ninjsObjects(json()).length > 0;
}

/** True for JSON-LD in the words of schema.org. Asked after ninjs, which may have a context as well. */
export function isJsonLd({ json }: TextSample): boolean {
  return isSchemaOrg(json());
}
