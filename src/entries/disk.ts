import { closeSync, fsyncSync, openSync, utimesSync, writeSync } from 'node:fs'

/** The system's name for what went wrong (ENOSPC), or '' when it is not a system error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Opens, works, closes. A file that is made is its owner's alone. */
export function withFile<T>(path: string, flags: string | number, work: (fd: number) => T): T {
  const fd = openSync(path, flags, 0o600)
  try {
    return work(fd)
  } finally {
    closeSync(fd)
  }
}

/** The system may take fewer bytes than it was given; this goes on until all are written. */
export function writeAll(fd: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
}

/** As `writeAll`, over what stands at a position. */
export function writeAllAt(fd: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(fd, bytes, done, bytes.length - done, position + done)
  }
}

/** `fsync`, where the file system has one. */
export function sync(fd: number): void {
  try {
    fsyncSync(fd)
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error
  }
}

/** Makes sure that a new or renamed file is still in its folder after a power cut, where the system can do that. */
export function syncFolder(folder: string): void {
  try {
    withFile(folder, 'r', sync)
  } catch (error) {
    if (codeOf(error) === 'EIO') throw error
  }
}

/** Sets when a file was last written to, in milliseconds; where the system does not allow it, it stays as it is. */
export function setTime(path: string, mtimeMs: number): void {
  try {
    utimesSync(path, mtimeMs / 1000, mtimeMs / 1000)
  } catch {
    // The file belongs to somebody else who lets us write.
  }
}
