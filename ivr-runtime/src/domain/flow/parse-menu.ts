import { z } from 'zod'
import type { DraftMenu } from './draft.ts'
import { type Menu, type Translation, translationsSchema } from './flow.ts'
import type { HoursConfig } from './kinds/hours.ts'
import { isMenuKind, kindParts, menuKinds } from './menu-kind.ts'
import { plainMessage } from './plain-message.ts'
import { ownVariableSchema } from './variable.ts'

/** Where in the columns of `ivr_menus` a value was refused, and why. `path` begins with the column, in snake_case. */
export type MenuIssue = { path: string[]; message: string }

type Of<M extends Menu = Menu> = M extends Menu ? Pick<M, 'kind' | 'config'> : never
/** The kind of a menu with the configuration that belongs to it. */
export type KindAndConfig = Of

/** Reads the kind of a menu from its two columns. */
export function parseKind(
  kind: string,
  config: unknown,
): { of: KindAndConfig; issues: [] } | { of: null; issues: MenuIssue[] } {
  if (!isMenuKind(kind)) {
    return { of: null, issues: [{ path: ['kind'], message: `must be one of ${menuKinds.join(', ')}` }] }
  }
  const parsed = kindParts[kind].config.safeParse(config ?? null, { error: plainMessage })
  if (!parsed.success) return { of: null, issues: issuesOf('config', parsed.error) }
  // TypeScript does not follow that the configuration read by a kind's schema is that very kind's.
  return { of: { kind, config: parsed.data } as KindAndConfig, issues: [] }
}

/** Reads `ivr_menus.translations`; null there is none. */
export function parseTranslations(
  stored: unknown,
): { translations: Record<string, Translation>; issues: [] } | { translations: null; issues: MenuIssue[] } {
  const parsed = translationsSchema.safeParse(stored ?? {}, { error: plainMessage })
  if (parsed.success) return { translations: parsed.data, issues: [] }
  return { translations: null, issues: issuesOf('translations', parsed.error) }
}

function issuesOf(column: string, { issues }: z.ZodError): MenuIssue[] {
  return issues.flatMap((issue): MenuIssue[] => {
    const path = [column, ...issue.path.map(String)]
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], message: 'is not a setting of this menu' }))
    }
    if (issue.code === 'invalid_key') {
      return [{ path, message: issue.issues[0]?.message ?? 'must be a language tag such as en or pt-BR' }]
    }
    if (issue.code === 'invalid_type' && issue.path.length === 0) {
      return [
        { path, message: issue.expected === 'null' ? 'must be empty for this kind' : 'is required for this kind' },
      ]
    }
    return [{ path, message: issue.message }]
  })
}

/** The variable that a configuration names, whatever else is wrong with it: other menus use it. */
const variableOf = (config: unknown): string | undefined =>
  z.looseObject({ variable: ownVariableSchema }).safeParse(config).data?.variable

const anyHours: HoursConfig = { time_zone: 'UTC', weekly: { mon: [['09:00', '17:00']] }, holidays: [] }

/** Stands in for a kind that cannot be read, so that the other checks still see the menu, and only find what is theirs. */
export function standInFor({ kind, config, options }: DraftMenu): KindAndConfig {
  switch (isMenuKind(kind) ? kind : 'menu') {
    case 'menu':
      return { kind: 'menu', config: null }
    case 'message':
      return { kind: 'message', config: null }
    case 'hours':
      return { kind: 'hours', config: anyHours }
    case 'collect':
      return {
        kind: 'collect',
        config: kindParts.collect.config.parse({ variable: variableOf(config) ?? 'collected' }),
      }
    case 'branch': {
      const cases = options
        .filter(({ digit }) => digit !== 'else')
        .map(({ digit: exit }) => ({ exit, op: 'exists' as const }))
      return { kind: 'branch', config: { on: '{caller_number}', cases } }
    }
  }
}
