import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realpathSync } from 'node:fs';
import { promisify } from 'node:util';

/**
 * Whether a file, there or to be made, lies on a network share: SQLite's locks do not hold there. False if that cannot
 * be told.
 */
export async function isOnNetwork(path: string): Promise<boolean> {
  try {
    if (process.platform === 'win32') return isUnc(path) || isUnc(realpathSync.native(dirname(path)));
    const real = await realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)));
    return isOnNetworkMount(real, await mounts());
  } catch {
    return false;
  }
}

async function mounts(): Promise<Mount[]> {
  if (process.platform === 'linux') return readMountInfo(await readFile('/proc/self/mountinfo', 'utf8'));
  const { stdout } = await promisify(execFile)('/sbin/mount');
  return readMountCommand(stdout);
}

/** A mounted file system: where, and of what type. */
interface Mount {
  point: string;
  type: string;
}

/** File systems whose files lie on another computer. */
const NETWORK = new Set([
  ...['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'smb', 'ncpfs', 'afs', 'afpfs', 'webdav', 'ftp', 'davfs'],
  ...['ceph', 'glusterfs', 'lustre', 'gfs2', 'ocfs2', 'beegfs', 'fuse.sshfs', 'fuse.rclone'],
  ...['fuse.gvfsd-fuse', 'fuse.davfs', 'fuse.davfs2', 'fuse.glusterfs', 'fuse.ceph-fuse', 'fuse.s3fs'],
  ...['fuse.curlftpfs', 'fuse.smbnetfs', 'fuse.kio-fuse', 'fuse.juicefs', 'fuse.gcsfuse'],
]);

/** Reads Linux's /proc/self/mountinfo (proc_pid_mountinfo(5)): blanks in names are written \040. */
export function readMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ');
    const point = before.split(' ')[4];
    const type = after?.split(' ')[0];
    if (point === undefined || type === undefined) return [];
    return [
      {
        point: point.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
        type,
      },
    ];
  });
}

/** Reads what macOS's mount command prints: `//user@host/share on /Volumes/share (smbfs, nodev, …)`. */
export function readMountCommand(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = / on (.+) \(([^,)]+)[^)]*\)$/.exec(line) ?? [];
    return point === undefined || type === undefined ? [] : [{ point, type }];
  });
}

/** Whether an absolute path, links followed, lies on a network file system: the longest mount point that holds it counts. */
export function isOnNetworkMount(path: string, mounts: readonly Mount[]): boolean {
  const holds = ({ point }: Mount): boolean =>
    path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
  // Of two at the same point the later one covers the earlier.
  const nearest = mounts
    .filter(holds)
    .reduce<Mount | null>(
      (best, mount) => (best === null || mount.point.length >= best.point.length ? mount : best),
      null,
    );
  return nearest !== null && NETWORK.has(nearest.type);
}

/** Whether a Windows path, links and drive letters followed, names another computer: \\server\share. */
export function isUnc(path: string): boolean {
  return /^\\\\(?![?.]\\)[^\\]/.test(path) || /^\\\\\?\\UNC\\/i.test(path);
}
