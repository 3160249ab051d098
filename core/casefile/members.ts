import { z } from '../kernel/zod.ts';
import { Version } from '../model/article/article.ts';
import { CaseContents } from './contents.ts';

const shape = CaseContents.shape;
const LooseVersion = Version.omit({ text: true });

/** The members of a case file except its manifest, texts and attachments. Each is a JSON object. */
export const memberSchemas = {
  'article.json': z.object({
    article: shape.article,
    versions: z.array(LooseVersion).min(1),
    blocks: shape.blocks,
    sentences: shape.sentences,
  }),
  'claims.json': z.object({ claims: shape.claims }),
  'evidence.json': z.object({
    evidence: shape.evidence,
    // Older case files have none.
    sources: shape.sources.default([]),
    attachments: shape.attachments,
  }),
  'reviews.json': z.object({
    reviews: shape.reviews,
    // Older case files have none.
    proofTicks: shape.proofTicks.default([]),
  }),
  'people.json': z.object({ checkers: shape.checkers, sessions: shape.sessions }),
  'history.json': z.object({
    events: shape.events,
    veils: shape.veils,
    merges: shape.merges,
    merged: shape.merged,
    origin: shape.origin,
  }),
} as const;
type MemberName = keyof typeof memberSchemas;
const memberNames = Object.keys(memberSchemas) as MemberName[];

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const KNOWN_NAME = new RegExp(`^(${memberNames.join('|')}|texts/${ID}\\.txt|attachments/[0-9a-f]{64})$`);

/** True for a name that a member of a case file can have, apart from the manifest. */
export function isMemberName(name: string): boolean {
  return KNOWN_NAME.test(name);
}

/** The member with the signature of the manifest. The manifest cannot name it. */
export const SIGNATURE_MEMBER = 'signature.json';

/** The name of the member that is the text of a version. */
export function textName(versionId: string): string {
  return `texts/${versionId}.txt`;
}

/** The name of the member that is a file. */
export function attachmentName(hash: string): string {
  return `attachments/${hash}`;
}

/** Returns the text members of a case file by their names. Attachments are added separately. */
export function textMembers(contents: CaseContents): Map<string, string> {
  const members = new Map<string, string>();
  for (const name of memberNames) {
    const fields: Record<string, unknown> = {};
    for (const field of Object.keys(memberSchemas[name].shape))
      fields[field] = contents[field as keyof CaseContents];
    if (name === 'article.json') fields['versions'] = contents.versions.map(withoutText);
    // The forms before 3 have none.
    if (name === 'evidence.json' && contents.sources.length === 0) delete fields['sources'];
    if (name === 'reviews.json' && contents.proofTicks.length === 0) delete fields['proofTicks'];
    members.set(name, `${JSON.stringify(fields, null, 1)}\n`);
  }
  for (const { id, text } of contents.versions) members.set(textName(id), text);
  return members;
}

function withoutText({ text: _text, ...version }: Version): Omit<Version, 'text'> {
  return version;
}

/** Reads what a case file holds from its members; `read` gives a member's text. Throws ZodError, SyntaxError. */
export function contentsFrom(read: (name: string) => string): CaseContents {
  const json = (name: MemberName): unknown => JSON.parse(read(name));
  const { versions, ...article } = memberSchemas['article.json'].parse(json('article.json'));
  return {
    ...article,
    versions: versions.map((version) => Version.parse({ ...version, text: read(textName(version.id)) })),
    ...memberSchemas['claims.json'].parse(json('claims.json')),
    ...memberSchemas['evidence.json'].parse(json('evidence.json')),
    ...memberSchemas['reviews.json'].parse(json('reviews.json')),
    ...memberSchemas['people.json'].parse(json('people.json')),
    ...memberSchemas['history.json'].parse(json('history.json')),
  };
}
