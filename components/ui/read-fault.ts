import { faults } from '../../messages/en/faults.ts'

export type Fault = { code: keyof typeof faults; values: Record<string, string> }

type Template = { code: Fault['code']; pattern: RegExp }

/** Which fault an English text such as "must be at most 64 characters" is, and what it is filled with; null: none. */
export function readFault(text: string): Fault | null {
  for (const { code, pattern } of knownTemplates()) {
    const match = pattern.exec(text)
    if (match) return { code, values: { ...match.groups } }
  }
  return null
}

let known: Template[] | null = null

/** Made when the first fault is shown, which few pages do. What has no places comes first: it fits exactly. */
function knownTemplates(): Template[] {
  const codes = Object.keys(faults) as Fault['code'][]
  known ??= [false, true].flatMap((places) =>
    codes
      .map((code) => ({ code, source: sourceOf(faults[code]) }))
      .filter(({ source }) => source.includes('(?<') === places)
      .map(({ code, source }) => ({ code, pattern: new RegExp(`^${source}$`, 's') })),
  )
  return known
}

const number = '-?[\\d.]+'
/** What may stand in a place; anything where nothing is said. */
const fits: Record<string, string> = { most: number, least: number, version: number, type: '\\w+' }

/** The ICU text as a regular expression: each place is a group, `'{name}'` stands for itself. */
const sourceOf = (text: string): string =>
  text.replace(/'([{}][^']*)'|\{(\w+)\}|[\\^$.*+?()[\]{}|/]/g, (all, quoted?: string, place?: string) => {
    if (place !== undefined) return `(?<${place}>${fits[place] ?? '.+'})`
    return (quoted ?? all).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  })
