import { open } from 'node:fs/promises'

const chunkHeaderBytes = 8
/** More than any switch writes; a broken file says anything. */
const longestListBytes = 64 * 1024

/**
 * Who left a message, as the switch wrote it into the file (`INFO` chunk, `IART`: `name (number)`). Nulls where it says
 * nothing that makes sense. Reads the chunks' headers and that one, not the sound. Rejects when the file cannot be read.
 */
export async function callerInFile(path: string): Promise<{ name: string | null; number: string | null }> {
  const [, name = '', number = ''] = /^(.*?)\s*\(([^()]*)\)$/su.exec((await artistIn(path)) ?? '') ?? []
  return { name: name.trim() || null, number: number.trim() || null }
}

async function artistIn(path: string): Promise<string | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const read = async (at: number, length: number) => (await file.read(Buffer.alloc(length), 0, length, at)).buffer
    for (let at = 12; at + chunkHeaderBytes <= size; ) {
      const header = await read(at, chunkHeaderBytes)
      const bytes = header.readUInt32LE(4)
      if (header.toString('latin1', 0, 4) === 'LIST' && bytes <= longestListBytes) {
        const artist = artistOf(await read(at + chunkHeaderBytes, bytes))
        if (artist !== null) return artist
      }
      at += chunkHeaderBytes + bytes + (bytes % 2)
    }
    return null
  } finally {
    await file.close()
  }
}

function artistOf(list: Buffer): string | null {
  if (list.toString('latin1', 0, 4) !== 'INFO') return null
  for (let at = 4; at + chunkHeaderBytes <= list.length; ) {
    const bytes = list.readUInt32LE(at + 4)
    const value = list.subarray(at + chunkHeaderBytes, at + chunkHeaderBytes + bytes)
    if (list.toString('latin1', at, at + 4) === 'IART') return value.toString('utf8').replace(/\0.*$/su, '')
    at += chunkHeaderBytes + bytes + (bytes % 2)
  }
  return null
}
