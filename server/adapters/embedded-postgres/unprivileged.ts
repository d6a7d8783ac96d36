import { execFile } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

type Ids = { uid: number; gid: number }

/** How to start PostgreSQL's programs: `prefix` goes before the command, `ids` to spawn; `owner` owns the files. */
export type Unprivileged = { prefix: string[]; ids: Partial<Ids>; owner: Ids | null }

/**
 * PostgreSQL refuses to run as root, so root hands its work to the user `postgres`, made when missing. When the way to
 * `paths` is closed to that user (a checkout below /root, say), it keeps the one capability that opens it.
 */
export async function unprivileged(dataDir: string, paths: readonly string[]): Promise<Unprivileged> {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {}, owner: null }
  const ids = await postgresUser()
  await chown(dataDir, ids.uid, ids.gid)
  const closed = await Promise.all([dataDir, ...paths].map((path) => isClosed(path)))
  if (!closed.includes(true)) return { prefix: [], ids, owner: ids }
  const prefix = ['setpriv', `--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups']
  prefix.push('--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--')
  return { prefix, ids: {}, owner: ids }
}

/** What to hand to `spawn`. The environment keeps messages in English, whatever the machine speaks. */
export function spawnSpec({ prefix, ids }: Unprivileged, program: string, args: readonly string[]) {
  const [command = program, ...argv] = [...prefix, program, ...args]
  return { command, argv, spawnOptions: { ...ids, cwd: resolve('/'), env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } } }
}

async function postgresUser(): Promise<Ids> {
  try {
    return await idsOf('postgres')
  } catch {
    try {
      await run('groupadd', ['--force', 'postgres'])
      await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
      return await idsOf('postgres')
    } catch (error) {
      throw new Error(
        'PostgreSQL does not run as root, and the user "postgres" could not be made. ' +
          'Run this as an ordinary user, or set DATABASE_URL.',
        { cause: error },
      )
    }
  }
}

async function idsOf(user: string): Promise<Ids> {
  const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])])
  return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) }
}

const othersMayEnter = 0o001

async function isClosed(path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & othersMayEnter) === 0) return true
    if (folder === dirname(folder)) return false
  }
}
