import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { ArrowRule } from './arrow-rules.ts'
import { findImports, type Import } from './find-imports.ts'

/** The words for each import that goes against the arrows; `read` gives the text of a file. */
export function checkArrows(
  files: readonly string[],
  rules: readonly ArrowRule[],
  read = (file: string) => readFileSync(file, 'utf8'),
): string[] {
  return files.flatMap((file) => {
    // Tests may use anything that helps them, but the runtime's must not need the dashboard either.
    const isTest = /\.test\.tsx?$|\.fixture\.ts$|\/test(?:ing)?\//.test(file)
    const rule = rules.find((each) => file.startsWith(each.files))
    if (!rule || isTest) return []
    return findImports(read(file))
      .filter((one) => !isAllowed(file, one, rule))
      .map((one) => `${file}:${one.line} imports ${one.typeOnly ? 'the type of ' : ''}${one.from}. ${rule.why}`)
  })
}

function isAllowed(file: string, { from, typeOnly }: Import, rule: ArrowRule): boolean {
  const path = pathOf(file, from)
  if (path === null) return rule.packages?.some((name) => from === name || from.startsWith(`${name}/`)) ?? true
  if (rule.folders.some((folder) => path.startsWith(folder))) return true
  return typeOnly && (rule.typesOnly?.some((folder) => path.startsWith(folder)) ?? false)
}

/** Where in this repository an import leads; null: to a package. */
function pathOf(file: string, from: string): string | null {
  if (from.startsWith('.')) return posix.join(posix.dirname(file), from)
  const workspace = /^ivr-runtime\/(.*)$/.exec(from)
  return workspace ? `ivr-runtime/src/${workspace[1]}.ts` : null
}
