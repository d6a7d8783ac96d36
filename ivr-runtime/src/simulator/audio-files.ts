import { open, stat } from 'node:fs/promises'
import { toneDurationMs } from './tone-duration.ts'

/** What a playback path stands for: audio files that exist, and how long all of it lasts. */
export type Playable = { files: string[]; durationMs: number }

/**
 * Finds what the switch would play: a WAV file, `silence_stream://<ms>` (-1: for ever), `tone_stream://…`, or several in a row,
 * `file_string://a!b`, of which missing ones are skipped. Null: nothing there (`FILE NOT FOUND`).
 */
export const findPlayable = async (path: string): Promise<Playable | null> => {
  if (path.startsWith('file_string://')) {
    const parts = await Promise.all(path.slice('file_string://'.length).split('!').map(findPlayable))
    const found = parts.filter((part) => part !== null)
    if (found.length === 0) return null
    return {
      files: found.flatMap((part) => part.files),
      durationMs: found.reduce((sum, part) => sum + part.durationMs, 0),
    }
  }
  if (path.startsWith('tone_stream://')) return { files: [], durationMs: toneDurationMs(path) }
  const silence = /^silence_stream:\/\/(-?\d+)/.exec(path)
  if (silence) return { files: [], durationMs: silence[1]?.startsWith('-') ? Infinity : Number(silence[1]) }
  const durationMs = await wavDurationMs(path)
  return durationMs === null ? null : { files: [path], durationMs }
}

const mostRemembered = 1_000
/** Lengths of files by path; good as long as the file is the same. */
const remembered = new Map<string, { mtimeMs: number; size: number; durationMs: number | null }>()

const wavDurationMs = async (path: string): Promise<number | null> => {
  if (!path.startsWith('/')) return null
  const found = await stat(path).catch(() => null)
  if (!found) return null
  const { mtimeMs, size } = found
  const known = remembered.get(path)
  if (known?.mtimeMs === mtimeMs && known.size === size) return known.durationMs
  const durationMs = await readDurationMs(path)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(path, { mtimeMs, size, durationMs })
  return durationMs
}

/** Length of a WAV file by its header; a size of 0xFFFFFFFF, as streams have, counts to the end of the file. */
const readDurationMs = async (path: string): Promise<number | null> => {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return null
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    if (bytesRead < 12 || buffer.toString('latin1', 0, 4) !== 'RIFF') return null
    let bytesPerSec = 0
    for (let at = 12; at + 8 <= bytesRead; ) {
      const chunk = buffer.toString('latin1', at, at + 4)
      const length = buffer.readUInt32LE(at + 4)
      if (chunk === 'fmt ' && at + 20 <= bytesRead) bytesPerSec = buffer.readUInt32LE(at + 16)
      if (chunk === 'data' && bytesPerSec > 0) {
        return Math.round((Math.min(length, size - at - 8) * 1000) / bytesPerSec)
      }
      at += 8 + length + (length % 2)
    }
    return null
  } catch {
    return null
  } finally {
    await file.close()
  }
}
