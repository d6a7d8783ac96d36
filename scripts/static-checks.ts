import { generateClient } from '../server/start/build.ts'
import { type Check, runCheck } from './run-check.ts'

const checks: Check[] = [
  { title: 'Format and lint', command: 'node_modules/@biomejs/biome/bin/biome', args: ['ci', '--colors=off'] },
  { title: 'Arrows between folders', command: 'scripts/arrows.ts', args: [] },
  { title: 'Types', command: 'node_modules/typescript/bin/tsc', args: ['--noEmit'] },
]

/** Everything that can be said without running the product. Returns which checks failed. */
export async function staticChecks(): Promise<string[]> {
  await generateClient()
  const passed = await Promise.all(checks.map((check) => runCheck(check)))
  return checks.filter((_, index) => !passed[index]).map(({ title }) => title)
}
