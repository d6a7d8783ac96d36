import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EslServer, startEslServer } from '../../ivr-runtime/src/adapters/esl/esl-server.ts'
import { type AppArg, appArg } from '../../ivr-runtime/src/ports/app-arg.ts'
import type { SwitchChannel } from '../../ivr-runtime/src/ports/switch-channel.ts'
import { findSwitch } from './find-switch.ts'
import { chooseSwitchPorts, type Switches, startSwitches } from './switches-under-test.ts'

// What a caller or a web service sends never runs at the switch: shown by a real one, which does run it where our own text says so.

let folder: string
let server: EslServer
let switches: Switches
let handle: (channel: SwitchChannel) => Promise<void>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ominis-nasty-'))
  await mkdir(join(folder, 'sounds'))
  server = await startEslServer({ host: '127.0.0.1', port: 0, onCall: (channel) => handle(channel) })
  const ports = await chooseSwitchPorts()
  switches = await startSwitches(findSwitch() ?? '', folder, ports, { handlerPort: server.port, IVR_NAME: 'nasty' })
  const { ivrSip } = ports
  call = async (handler) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    handle = (channel) => handler(channel).then(resolve, reject)
    const dialled = `sofia/caller/ivr-nasty@127.0.0.1:${ivrSip}`
    await switches.caller.socket.api(`bgapi originate ${dialled} &playback(silence_stream://-1)`)
    await promise
    await switches.caller.socket.api('hupall')
  }
})
afterAll(async () => {
  await switches?.stop()
  await server?.close({ drainMs: 0 })
  await rm(folder, { recursive: true, force: true })
})

let call: (handler: (channel: SwitchChannel) => Promise<void>) => Promise<void>
const limit = { timeoutMs: 5_000 }

test('a switch runs what our own text says, so this test could fail', async () => {
  const proof = join(folder, 'own-text')
  await call(async (channel) => {
    await channel.execute('answer', '', limit)
    // Only this program's own text may stand outside of a place for a value.
    const own = { text: `probe=\${hostname()}\${system(touch ${proof})}` } as AppArg
    const result = await channel.execute('set', own, limit)
    expect(result.kind === 'completed' && result.variables.get('probe')).toContain(hostname())
    await channel.execute('hangup', 'NORMAL_CLEARING', limit)
  })
  expect(existsSync(proof)).toBe(true)
})

test('what comes from elsewhere stays text in every application, whatever it holds', async () => {
  const proof = join(folder, 'from-elsewhere')
  const run = `system(touch ${proof})`
  const nasty = [
    ...[
      `\${${run}}`,
      `$\${${run}}`,
      `$\\{${run}}`,
      `$'{${run}}`,
      `$\\'{${run}}`,
      `\\$\{${run}}`,
      `\\\\$\{${run}}`,
      `$$\${${run}}`,
    ],
    ...[
      `\${\${hostname()}}`,
      `\${hostname()}`,
      `x\n\nsendmsg\ncall-command: execute\nexecute-app-name: system\nexecute-app-arg: touch ${proof}\n\n`,
    ],
    ...[
      `a\r\nexecute-app-name: system\r\nexecute-app-arg: touch ${proof}`,
      `x\n\napi ${run.replace('(', ' ').slice(0, -1)}\n\n`,
    ],
    ...[
      `^^;a=b;c=\${${run}}`,
      `%[a=\${${run}}]x`,
      `[a=\${${run}}]x`,
      `{api_on_answer=system touch ${proof}}x`,
      `x|${run}|y`,
      `x;${run}`,
    ],
    ...[
      `'\${${run}}'`,
      `x' \${${run}} 'y`,
      `\u0000\${${run}}`,
      `é\u2028\${${run}}`,
      `%24%7b${run}%7d`,
      `shell_stream://touch ${proof}`,
    ],
  ]
  await call(async (channel) => {
    await channel.execute('answer', '', limit)
    for (const text of nasty) {
      const set = await channel.execute('set', appArg`probe=${text}`, limit)
      expect(set.kind, text).toBe('completed')
      if (set.kind === 'completed') expect(set.variables.get('probe') ?? '', text).not.toContain(hostname())
      const many = await channel.execute('multiset', appArg`^^;first=1;probe=${text}`, limit)
      if (many.kind === 'completed') expect(many.variables.get('probe') ?? '', text).not.toContain(hostname())
      const played = await channel.execute('playback', appArg`%[playback_terminators=none]/nowhere/${text}`, limit)
      expect(played.kind, text).toBe('completed')
      await channel.execute('playback', text, limit)
      channel.setVariable('ominis_probe', text)
      channel.command('uuid_exists', appArg`${text}`)
    }
    const last = await channel.execute('set', 'probe=still here', limit)
    expect(last.kind === 'completed' && last.variables.get('probe')).toBe('still here')
    expect(last.kind === 'completed' && last.variables.get('ominis_probe')).toBeUndefined()
    await channel.execute('hangup', 'NORMAL_CLEARING', limit)
  })
  expect(existsSync(proof)).toBe(false)
})

test('a transfer runs nothing on its way; that it is a single word, which no dialplan of programs takes, the engine sees to', async () => {
  const proof = join(folder, 'by-transfer')
  const run = `system(touch ${proof})`
  for (const text of [`\${${run}}`, `x\${${run}}`, `$\\{${run}}`]) {
    await call(async (channel) => {
      await channel.execute('answer', '', limit)
      const result = await channel.execute('transfer', appArg`${text} XML default`, limit)
      expect(['completed', 'callEnded']).toContain(result.kind)
    })
  }
  expect(existsSync(proof)).toBe(false)
})
