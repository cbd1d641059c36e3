// Loaded before the program (node --import): a disk with faults, as far as DISK_UNDER reaches.
//   DISK_FAILS=ENOSPC   writing fails, DISK_ROOM bytes later (0); with DISK_SYNC=1 only fsync fails
//   DISK_SHORT=1        the first write takes half of what it is given, and says so
//   DISK_DIES_AT=n      the n-th thing done to the disk is done by half, and then the program is killed
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const {
  DISK_UNDER: under = '/',
  DISK_FAILS: code,
  DISK_SYNC: onlySync,
  DISK_SHORT: short,
  DISK_DIES_AT: last,
} = process.env
const real = { ...fs }
const watched = new Set()
let room = Number(process.env.DISK_ROOM ?? 0)
let halves = short ? 1 : 0
let steps = 0

function step(half = () => {}) {
  steps += 1
  if (steps !== Number(last)) return
  half()
  process.kill(process.pid, 'SIGKILL')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

function fail() {
  throw Object.assign(new Error(`${code}: the test says so`), { code, errno: -1, syscall: 'write' })
}

const isOurs = (path) => String(path).startsWith(under)

fs.openSync = (path, flags = 'r', ...rest) => {
  if (isOurs(path) && flags !== 'r') step()
  const fd = real.openSync(path, flags, ...rest)
  if (isOurs(path) && flags !== 'r') watched.add(fd)
  return fd
}

fs.closeSync = (fd) => {
  watched.delete(fd)
  real.closeSync(fd)
}

fs.writeSync = (fd, bytes, offset = 0, length = bytes.length - offset, position = null) => {
  const write = (count) => real.writeSync(fd, bytes, offset, count, position)
  if (!watched.has(fd)) return write(length)
  step(() => write(length >> 1))
  if (halves-- > 0) return write(length >> 1)
  // Writing over something takes no more room.
  if (code === undefined || onlySync || position !== null) return write(length)
  if (room === 0) fail()
  const taken = write(Math.min(room, length))
  room -= taken
  return taken
}

fs.fsyncSync = (fd) => {
  if (watched.has(fd)) step()
  if (watched.has(fd) && onlySync) fail()
  real.fsyncSync(fd)
}

for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'unlinkSync']) {
  fs[name] = (path, ...rest) => {
    if (isOurs(path)) step()
    return real[name](path, ...rest)
  }
}

syncBuiltinESMExports()
