import { z } from 'zod'
import { schedulePublishSchema } from '../../services/flow/schedule-publish.ts'
import { ivrChangesSchema, newIvrSchema } from '../../services/ivrs/ivr-fields.ts'
import { newMenuSchema } from '../../services/menus/menu-fields.ts'
import { newOptionSchema } from '../../services/options/option-fields.ts'
import { settingsChangesSchema } from '../../services/settings/update.ts'

type Snake<S extends string> = S extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Tail>}`
  : S

/** `defaultVoice` as REST calls it: `default_voice`. */
export const snake = <S extends string>(name: S): Snake<S> =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as Snake<S>

// Only names of ours: a header or a menu that happens to be called so stays as it is.
const fieldNames: ReadonlySet<string> = new Set(
  [
    newIvrSchema,
    ivrChangesSchema,
    newMenuSchema,
    newOptionSchema,
    settingsChangesSchema,
    schedulePublishSchema,
  ].flatMap((schema) => Object.keys(schema.shape)),
)

/** A field's path as REST calls it: `actionConfig.method` is `action_config.method`. */
export function snakePath(path: string): string {
  const parts = path.split('.')
  return parts.map((part, index) => (isFieldAt(part, index, parts) ? snake(part) : part)).join('.')
}

// Fields stand first (`promptText`), after an option (`menus.a.options.1.actionConfig.body`), or, in refusals that name a
// place, last (`changed.a.fields.promptText`).
const isFieldAt = (part: string, index: number, parts: readonly string[]) =>
  (index === 0 || index === parts.length - 1 || parts[index - 2] === 'options') && fieldNames.has(part)

/** The same object with its own field names in snake_case, strict; what lies below keeps its names. */
export function snakeSchema<S extends z.ZodObject>(schema: S): z.ZodObject {
  return z.strictObject(Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [snake(name), field])))
}

/** What `snakeSchema(schema)` parsed, with the names of `schema`. */
export function camelFields<S extends z.ZodObject>(schema: S, parsed: Record<string, unknown>): z.output<S> {
  const fields = Object.keys(schema.shape).filter((name) => snake(name) in parsed)
  return Object.fromEntries(fields.map((name) => [name, parsed[snake(name)]])) as z.output<S>
}
