import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { durationMsOf, readWav } from '../../ivr-runtime/src/speech/wav.ts'
import { words } from './render-words.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function run(variables: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'ominis-deploy-'))
  folders.push(folder)
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    PATH: process.env.PATH,
    IVR_NAME: 'demo',
    SIP_IP: '192.0.2.10',
    ALLOWED_NETWORKS: '10.0.0.0/8',
    EVENT_SOCKET_PASSWORD: 'a-password-for-tests',
    XML_RPC_PASSWORD: 'another-for-tests',
    SOUNDS_DIR: join(folder, 'sounds'),
    VOICEMAIL_DIR: '/var/voicemail',
    ...variables,
  }
  const child = spawn(process.execPath, [main, join(folder, 'conf')], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  return { folder, errors, code: Number(code) }
}

test('a pod gets its configuration, readable by nobody else, and the words that its switch says by itself', async () => {
  const { folder, errors } = await run({})
  expect(errors).toBe('')
  expect(await readdir(join(folder, 'conf'))).toEqual([
    ...['configuration', 'dialplan', 'directory.xml', 'freeswitch.xml', 'phrases.xml'],
  ])
  const secret = join(folder, 'conf/configuration/event_socket.xml')
  expect(await readFile(secret, 'utf8')).toContain('value="a-password-for-tests"')
  expect((await stat(secret)).mode & 0o077).toBe(0)
  for (const name of Object.keys(words)) {
    const sound = readWav(await readFile(join(folder, `sounds/${name}.wav`)))
    expect(durationMsOf(sound), name).toBeGreaterThan(500)
  }
})

test('a variable that is missing or wrong is named, never told', async () => {
  const { errors, code } = await run({ XML_RPC_PASSWORD: 'short', ALLOWED_NETWORKS: '' })
  expect(code).toBe(1)
  expect(errors).toMatch(/^The switch cannot be configured\.\nALLOWED_NETWORKS: /)
  expect(errors).toContain('XML_RPC_PASSWORD: must be 12 to 128 printable characters without spaces')
  expect(errors).not.toContain('short')
})
