import { readFileSync } from 'node:fs'

export type CapturedBytes = { from: 'handler' | 'switch' | 'closed'; atMs: number; bytes: Buffer }

/** The captures of outbound event sockets in this folder. */
export const outboundCaptures = [
  'bad-app',
  'caller-hangs-up',
  'menu-digit-invalid',
  'menu-digit-ok',
  'menu-hash-terminator',
  'menu-timeout',
  'missing-file',
  'record',
  'sync-caller-hangs-up',
  'sync-menu-digit-ok',
  'transfer',
  'variable-expansion',
] as const

/** Reads a capture: header lines that name direction, time and length, each followed by exactly that many bytes. */
export const readCapture = (name: string): CapturedBytes[] => {
  const file = readFileSync(new URL(`${name}.txt`, import.meta.url))
  const pieces: CapturedBytes[] = []
  const heading = /^(handler -> freeswitch|freeswitch -> handler|-- socket closed) \+\s*(\d+)ms (\d+) bytes$/
  for (let at = 0; at < file.length; ) {
    const lineEnd = file.indexOf(0x0a, at)
    const line = file.toString('utf8', at, lineEnd === -1 ? file.length : lineEnd)
    at = lineEnd === -1 ? file.length : lineEnd + 1
    const found = heading.exec(line)
    if (!found) continue
    const from = found[1]?.startsWith('handler') ? 'handler' : found[1]?.startsWith('free') ? 'switch' : 'closed'
    const length = Number(found[3])
    pieces.push({ from, atMs: Number(found[2]), bytes: file.subarray(at, at + length) })
    at += length
  }
  return pieces
}

/** Everything that the switch sent, in one piece. */
export const switchBytes = (name: string): Buffer =>
  Buffer.concat(
    readCapture(name)
      .filter(({ from }) => from === 'switch')
      .map(({ bytes }) => bytes),
  )
