import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSpec, type Unprivileged } from './unprivileged.ts'

type Options = { initdb: string; as: Unprivileged; dataDir: string; user: string; password: string }

/** Lays out an empty data directory (`initdb`); `user` becomes its superuser. Throws with initdb's words. */
export async function initialise({ initdb, as, dataDir, user, password }: Options): Promise<void> {
  const passwordFile = join(tmpdir(), `ominis-${randomBytes(8).toString('hex')}`)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (as.owner) await chown(passwordFile, as.owner.uid, as.owner.gid)
  try {
    const { command, argv, spawnOptions } = spawnSpec(as, initdb, [
      ...[`--pgdata=${dataDir}`, `--username=${user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C', '--no-sync'],
    ])
    const child = spawn(command, argv, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
    if (code !== 0) throw new Error(`PostgreSQL could not lay out ${dataDir}:\n${output.trim()}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
}
