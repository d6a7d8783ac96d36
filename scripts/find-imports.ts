export type Import = { from: string; typeOnly: boolean; line: number }

const statement =
  /(?:^|\n)[ \t]*(?:import|export)\b(?<clause>[^'"`;]*?)\bfrom\s*['"](?<from>[^'"]+)['"]|(?:^|\n)[ \t]*import\s*['"](?<bare>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]\s*\)/g

/** Every import and re-export of a source text. `typeOnly`: nothing of it exists at run time. */
export function findImports(source: string): Import[] {
  return [...source.matchAll(statement)].map((match) => {
    const { clause = '', from, bare, dynamic } = match.groups ?? {}
    return {
      from: from ?? bare ?? dynamic ?? '',
      typeOnly: from !== undefined && isTypeOnly(clause),
      line: source.slice(0, match.index + match[0].length).split('\n').length,
    }
  })
}

function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true
  const names = /^\s*\{(.*)\}\s*$/s
    .exec(clause)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '')
  return names?.every((name) => /^\s*type\s/.test(name)) ?? false
}
