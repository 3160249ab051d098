import { z } from '../../kernel/zod.ts';

const Line = z.string().max(300);

/** Who signed, as the certificate has it, and who gave that out. Nobody checked whether either is who it says. */
const CredentialSigner = z.object({ subject: Line, issuer: Line });

/** What was done to a picture, as its credentials say it: an action of the standard (c2pa.created), and with what. */
const CredentialAction = z.object({
  action: Line,
  agent: Line.nullable(),
  /** The last part of IPTC's digital source type, trainedAlgorithmicMedia say. */
  sourceType: Line.nullable(),
});

/**
 * The Content Credentials (C2PA) of a picture.
 * - none: the file has none
 * - notLookedFor: it is of a format in which they are not read
 * - damaged: there are some, and they cannot be read
 * - found: what they say, and whether that holds
 */
export const Credentials = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('notLookedFor') }),
  z.object({ state: z.literal('damaged') }),
  z.object({
    state: z.literal('found'),
    /**
     * - holds: the signature is that of the certificate's key, and the file is byte for byte what was signed
     * - fails: the signature is not, or the file or a statement was changed since
     * - unproved: neither could be shown; `problems` says why
     */
    proof: z.enum(['holds', 'fails', 'unproved']),
    /** The standard's codes of what went wrong. */
    problems: z.array(Line).max(20),
    signer: CredentialSigner.nullable(),
    /** The program that made them. */
    generator: Line.nullable(),
    title: Line.nullable(),
    /** When a service stamped the signature: only a stamp that is itself right. */
    stampedAt: Line.nullable(),
    actions: z.array(CredentialAction).max(50),
    /** The titles of what it was made from. */
    ingredients: z.array(Line).max(50),
  }),
]);
export type Credentials = z.infer<typeof Credentials>;
