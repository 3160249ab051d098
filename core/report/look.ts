import { Id, Sha256 } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';

const Line = z.string().trim().max(500).nullable();

/** A picture of a newsroom's name: its bytes are kept by hash, its size is in pixels. */
export const Logo = z.object({
  hash: Sha256,
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Logo = z.infer<typeof Logo>;

/** The largest logo, in bytes: it is in every report. */
export const MAX_LOGO_BYTES = 512 * 1024;

/** How a newsroom's reports look, and what they say about the newsroom. */
export const Look = z.object({
  id: Id,
  name: z.string().trim().min(1).max(200),
  logo: Logo.nullable(),
  /** The colour of the newsroom's name and of the rule below it: #rrggbb, readable on paper; null for ink. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .refine((colour) => contrast(colour, PAPER) >= LEAST_CONTRAST)
    .nullable(),
  /** What stands at the foot of every page. */
  footer: Line,
  /** Whom a reader can ask. */
  contact: Line,
  /** The file of its template for the HTML form, in the folder of templates; null for the standard page. */
  template: z
    .string()
    .max(255)
    .regex(/^[^./\\][^/\\]*$/)
    .nullable()
    .default(null),
});
export type Look = z.infer<typeof Look>;

/** A look as a report has it, with the logo's bytes. */
export interface ReportLook {
  name: string;
  logo: (Omit<Logo, 'hash'> & { base64: string }) | null;
  colour: string | null;
  footer: string | null;
  contact: string | null;
  /** The name of its template's file. */
  template: string | null;
}

/** The colour of the report's paper on a screen, in the light theme and in the dark. */
export const PAPER = '#fbfaf6';
export const DARK_PAPER = '#1f1e1b';
/** For text of any size. [WCAG 2.2, 1.4.3] */
export const LEAST_CONTRAST = 4.5;

/** Returns the contrast of two colours (#rrggbb): 1 for none to 21 for black on white. [WCAG 2.2, contrast ratio] */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
