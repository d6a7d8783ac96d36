import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { APIRequestContext } from '@playwright/test'

const run = promisify(execFile)

/** Runs a command of the document in a shell; where there is no curl, sends what it would send. */
export async function curl(
  command: string,
  { url, key }: { url: string; key: string },
  rest: APIRequestContext,
): Promise<{ status: number; body: unknown }> {
  const ours = command.replace('http://api:8000', url).replace('your-api-key', key)
  try {
    const { stdout } = await run('sh', ['-c', `${ours} --silent --write-out '\\n%{http_code}'`])
    const at = stdout.lastIndexOf('\n')
    return { status: Number(stdout.slice(at)), body: JSON.parse(stdout.slice(0, at)) }
  } catch (error) {
    // 127: the shell found no such command.
    if ((error as { code?: unknown }).code !== 127) throw error
    const [, method = 'GET'] = /-X (\w+)/.exec(ours) ?? []
    const [, address = ''] = /(http\S+)/.exec(ours) ?? []
    const [, data] = /-d '([^']*)'/.exec(ours) ?? []
    const headers = { 'Content-Type': 'application/json' }
    const answer = await rest.fetch(address, { method, ...(data && { data, headers }) })
    return { status: answer.status(), body: await answer.json() }
  }
}
