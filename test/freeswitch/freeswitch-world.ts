import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { words as ownWords } from '../../deploy/freeswitch/render-words.ts'
import type { Caller } from './caller.ts'
import { findSwitch } from './find-switch.ts'
import { telephoneSound } from './hearing/telephone-sound.ts'
import { Transcriber } from './hearing/transcriber.ts'
import { prepareRuntime, type RuntimeUnderTest } from './runtime-under-test.ts'
import { chooseSwitchPorts, type Switches, startSwitches } from './switches-under-test.ts'
import { dialBySip } from './telephone.ts'

export type FreeswitchWorld = RuntimeUnderTest & {
  switches: Switches
  dial(who?: 'stranger'): Promise<Caller & { says(file: string): void }>
}

let callers = 0

/** Both switches and everything that a runtime needs, which is not started yet. Throws where no FreeSWITCH is found. */
export async function openFreeswitchWorld(variables: Record<string, string> = {}): Promise<FreeswitchWorld> {
  const program = findSwitch()
  if (!program) throw new Error('There is no FreeSWITCH here: set FREESWITCH_BIN, or put freeswitch on the PATH.')
  const ports = await chooseSwitchPorts()
  const nobody = await chooseSwitchPorts()
  const runtime = await prepareRuntime({
    othersHost: `127.0.0.1:${ports.callerSip}`,
    nobodyHost: `127.0.0.1:${nobody.ivrSip}`,
  })
  const { folder, handlerPort, words } = runtime
  const switches = await startSwitches(program, folder, ports, { handlerPort, ...variables })
  // What the switch says by itself: `greeting`, `technical-difficulties`.
  for (const name of Object.keys(ownWords)) {
    words.sounds.set(name, telephoneSound(await readFile(join(switches.wordsDir, `${name}.wav`))))
  }
  const transcriber = new Transcriber(words.sounds)
  return {
    ...runtime,
    switches,
    dial: (who) =>
      dialBySip(
        switches.caller.socket,
        join(folder, 'caller'),
        who === 'stranger' ? switches.addressOfStranger : switches.address,
        words.sounds,
        `+1555${++callers}`,
        transcriber,
      ),
    async close() {
      await switches.stop()
      await transcriber.close()
      await runtime.close()
    },
  }
}
