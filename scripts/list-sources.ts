import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Every TypeScript file of ours, as paths from the root with `/`. */
export function listSources(): string[] {
  const folders = '{app,components,messages,server,ivr-runtime,prisma,test,e2e,bench,scripts}'
  const files = globSync(`${folders}/**/*.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules', 'prisma/generated'] })
  return files.map((file) => file.replaceAll('\\', '/')).sort()
}
