import { z } from '../kernel/zod.ts';
import { BackupState, RestorePreview } from '../model/backup.ts';
import { WireError } from '../kernel/errors.ts';
import { LibraryProblem, RescueReport } from '../model/library-recovery.ts';
import { Finding } from '../verify/finding.ts';

const Nothing = z.object({});
/** A file's name in the folder for backups, and nothing that leads out of it. */
const Name = z
  .string()
  .max(255)
  .regex(/^[^/\\]+\.sqlite$/);

/** The calls about the library as a file: its backups, its place, and its recovery when it cannot be opened. */
export const libraryCalls = {
  'backup.state': { input: Nothing, output: BackupState },
  /** Makes a backup now; gives the state after it. */
  'backup.make': { input: Nothing, output: BackupState },
  /** Checks a backup in full. Throws backupDamaged, backupNewer, backupGone. */
  'backup.check': {
    input: z.object({ name: Name }),
    output: z.object({ articles: z.int(), events: z.int() }),
  },
  'backup.preview': { input: z.object({ name: Name }), output: RestorePreview },
  /** Replaces the library by a backup, after a backup of the library; the desk then begins again. */
  'backup.restore': { input: z.object({ name: Name }), output: Nothing },
  /** Lets the checker choose the folder for backups. Returns the state after that. */
  'backup.chooseFolder': { input: Nothing, output: BackupState },
  /** Uses the folder beside the library again. */
  'backup.usualFolder': { input: Nothing, output: BackupState },
  'backup.showFolder': { input: Nothing, output: Nothing },

  /** Lets the checker choose a new place for the library. Null if the dialog was closed. */
  'move.choose': {
    input: Nothing,
    output: z.object({ path: z.string().nullable(), onNetwork: z.boolean() }),
  },
  /** Moves it to the place that was chosen last; the desk then begins again. The old files are set aside, or deleted. */
  'move.run': { input: z.object({ deleteOld: z.boolean() }), output: Nothing },

  /** Why the library cannot be opened, and what can be done about it. */
  'recovery.state': { input: Nothing, output: LibraryProblem },
  /** Tries again; if the library opens, the desk begins. Throws the reason if it cannot be opened. */
  'recovery.retry': { input: Nothing, output: Nothing },
  /** Opens the library although it is on a network share, now and at later starts. */
  'recovery.accept': { input: Nothing, output: Nothing },
  /** Sets the damaged files aside, untouched, and puts a backup in their place. */
  'recovery.restore': { input: z.object({ name: Name }), output: Nothing },
  /**
   * Makes a new library of everything that can be read, and replaces the damaged files, which are set aside;
   * `recovery.retry` opens it.
   */
  'recovery.rescue': { input: Nothing, output: RescueReport },
  /** Asks for another library file and opens that one from now on; false if the dialog was closed. */
  'recovery.choose': { input: Nothing, output: z.object({ chosen: z.boolean() }) },
  /** Renames the files that are there and begins an empty library. */
  'recovery.beginNew': { input: Nothing, output: Nothing },
  /** Opens the library to be read: nothing is written into it. */
  'recovery.read': { input: Nothing, output: Nothing },
  'recovery.showFile': { input: Nothing, output: Nothing },
  'recovery.quit': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about the library and its backups. */
export const libraryNotices = {
  /** The progress or the result of a backup. */
  backup: z.object({
    progress: z.number().min(0).max(1).nullable(),
    problem: WireError.nullable(),
  }),
  /** How much of a library that is being moved is copied. */
  moving: z.object({ done: z.number().min(0).max(1) }),
} as const satisfies Record<string, z.ZodType>;

/** The calls about what the app remembers about a library outside it. */
export const verifyCalls = {
  /** What the library had when it was last seen and lacks now. */
  'heads.missing': { input: Nothing, output: z.object({ findings: z.array(Finding) }) },
  /** Accepts the present library: it is remembered from now on. */
  'heads.accept': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
