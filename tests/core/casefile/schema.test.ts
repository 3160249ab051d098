import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeClaim, setVerdict } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { CaseManifest } from '../../../core/casefile/manifest.ts';
import { memberSchemas } from '../../../core/casefile/members.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { caseOf, libraryFrom, mergeFrom } from '../../helpers/case.ts';
import { libraryWithArticle } from '../../helpers/library.ts';

const path = 'docs/formats/case-file.schema.json';

/** The schema of each member of a case file that is JSON, from the code that reads it. */
function schemaFromCode(): unknown {
  const members = { 'manifest.json': CaseManifest, ...memberSchemas };
  const defs = Object.entries(members).map(([name, schema]): [string, unknown] => {
    const { $schema: _schema, ...json } = z.toJSONSchema(schema, { io: 'input' });
    return [name, json];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Members of a Tickmark case file, by name',
    $defs: Object.fromEntries(defs),
  };
}

describe('the schema of case files', () => {
  // Made anew by `npx vitest run tests/core/casefile/schema.test.ts -u`.
  test('is what the code reads', async () => {
    const options = { ...(await resolveConfig(path)), filepath: path };
    const json = await format(JSON.stringify(schemaFromCode(), null, 2), options);
    await expect(json).toMatchFileSnapshot(join(process.cwd(), path));
  });

  test('holds for each member of a case file, and for none that lacks something', async () => {
    const { library, article, version, author } = libraryWithArticle();
    const who = { articleId: article.id, ...author };
    const [claim] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
    commit(library, who, [setVerdict(Claim.parse(claim), 'refuted', author)]);
    const other = await libraryFrom(await caseOf(library, article.id));
    commit(other.library, { articleId: article.id, ...other.author }, [
      makeClaim(version, 62, 90, other.author),
    ]);
    await mergeFrom(library, author, other.library, article.id);
    const members = unzipSync(await caseOf(library, article.id));

    const schema = JSON.parse(readFileSync(path, 'utf8')) as { $defs: Record<string, object> };
    for (const [name, definition] of Object.entries(schema.$defs)) {
      const validate = new Ajv2020({
        allErrors: true,
        allowUnionTypes: true,
        validateFormats: false,
      }).compile(definition);
      const value = JSON.parse(Buffer.from(members[name] ?? []).toString()) as Record<string, unknown>;
      expect(validate(value), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
      const [first = ''] = Object.keys(value);
      const { [first]: _first, ...less } = value;
      expect(validate(less), `${name} without ${first}`).toBe(false);
    }
  });
});
