import { describe, expect, test } from 'vitest';
import {
  isOnNetworkMount,
  isUnc,
  readMountCommand,
  readMountInfo,
} from '../../../../../main/features/library/network/on-network.ts';

const mountinfo = `22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
36 22 0:31 / /home/noor/desk\\040share rw,relatime shared:20 - cifs //news/desk rw,vers=3.1.1
37 22 0:32 / /mnt/nfs rw,relatime shared:21 master:3 - nfs4 server:/export rw
38 37 8:3 / /mnt/nfs/local rw,relatime - ext4 /dev/sdb1 rw
39 22 0:40 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
40 22 8:17 / /media/stick rw - fuseblk /dev/sdc1 rw`;

describe('on Linux', () => {
  const mounts = readMountInfo(mountinfo);

  test.each([
    ['/home/noor/library.sqlite', false],
    ['/home/noor/desk share/library.sqlite', true],
    ['/home/noor/desk shared/library.sqlite', false],
    ['/mnt/nfs/library.sqlite', true],
    ['/mnt/nfs/local/library.sqlite', false],
    ['/run/user/1000/gvfs/smb-share:server=news/library.sqlite', true],
    ['/media/stick/library.sqlite', false],
  ])('%s: %s', (path, expected) => {
    expect(isOnNetworkMount(path, mounts)).toBe(expected);
  });

  test('what is mounted over something else counts', () => {
    const over = readMountInfo(`${mountinfo}\n50 22 0:50 / /media/stick rw - nfs server:/x rw`);
    expect(isOnNetworkMount('/media/stick/library.sqlite', over)).toBe(true);
  });
});

test('on a Mac', () => {
  const mounts = readMountCommand(`/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//noor@news._smb._tcp.local/desk on /Volumes/desk (files) (smbfs, nodev, nosuid, mounted by noor)`);
  expect(isOnNetworkMount('/Volumes/desk (files)/library.sqlite', mounts)).toBe(true);
  expect(isOnNetworkMount('/Users/noor/library.sqlite', mounts)).toBe(false);
});

test.each([
  ['\\\\news\\desk\\library.sqlite', true],
  ['\\\\?\\UNC\\news\\desk\\library.sqlite', true],
  ['C:\\Users\\noor\\library.sqlite', false],
  ['\\\\?\\C:\\Users\\noor\\library.sqlite', false],
  ['\\\\.\\pipe\\x', false],
])('on Windows %s: %s', (path, expected) => {
  expect(isUnc(path)).toBe(expected);
});
