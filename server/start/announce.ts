import type { Env } from '../env.ts'
import { box } from './progress.ts'

type Announcement = {
  env: Env
  access: { apiKey: string; people: { role: string; email: string; password: string }[] }
  seconds: string
}

/** Says where everything is and how to get in. */
export function announce({ env, access, seconds }: Announcement): void {
  const host = env.host === '0.0.0.0' || env.host === '::' ? 'localhost' : env.host
  const address = `http://${host}:${env.port}`
  const width = Math.max(...access.people.map(({ email }) => email.length))
  const lines = [
    `Ominis Cluster Manager is ready (${seconds})`,
    '',
    `Dashboard  ${address}`,
    `REST API   ${address}/v1   explained at ${address}/docs`,
    `API key    ${access.apiKey}`,
    '',
    'Sign in as',
    ...access.people.map(({ role, email, password }) => `  ${role.padEnd(10)} ${email.padEnd(width)}   ${password}`),
    '',
    `Data and logs are in ${env.dataDir}. Ctrl-C stops everything.`,
  ]
  console.log(`\n${box(lines)}\n`)
}
