import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  /** 32 bytes, hex. */
  secretsKey: z.string(),
  apiKey: z.string(),
  adminPassword: z.string(),
  demoPassword: z.string(),
  postgresPassword: z.string(),
})

/** What was made up because nobody gave it. */
export type KeptSecrets = z.infer<typeof schema>

/**
 * Reads `secrets.json`, or makes it; readable to this user only. Throws when it is there but broken, because with a
 * new key everything encrypted would be lost.
 */
export function keepSecrets(dataDir: string): KeptSecrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) {
    chmodSync(file, 0o600)
    const parsed = schema.safeParse(parseJson(readFileSync(file, 'utf8')))
    if (parsed.success) return parsed.data
    throw new Error(
      `${file} cannot be read. Restore it from a backup, or remove the whole data directory to begin anew.`,
    )
  }
  const made: KeptSecrets = {
    secretsKey: randomBytes(32).toString('hex'),
    apiKey: `ocm_${randomBytes(32).toString('base64url')}`,
    adminPassword: readablePassword(),
    demoPassword: readablePassword(),
    postgresPassword: randomBytes(24).toString('hex'),
  }
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  renameSync(temporary, file)
  return made
}

// Without letters and digits that look alike: 4 × 4 of 32 signs are 80 bits.
const signs = 'abcdefghjkmnpqrstuvwxyz123456789'

function readablePassword(): string {
  const letters = [...randomBytes(16)].map((byte) => signs[byte % signs.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
