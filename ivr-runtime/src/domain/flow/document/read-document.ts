import type { z } from 'zod'
import { exitsOf, takesKey } from '../menu-kind.ts'
import { parseAction } from '../parse-action.ts'
import { parseKind } from '../parse-menu.ts'
import { plainMessage } from '../plain-message.ts'
import {
  type ContentMenu,
  type ContentOption,
  type DocumentMenu,
  type DraftContent,
  documentFormat,
  documentVersion,
  draftDocumentSchema,
} from './draft-document.ts'

/** Where in a document something cannot be taken, and why: `menus.3.options.0.action_target`, `must be …`. */
export type DocumentError = { path: string; message: string }

export type ReadDocument = { content: DraftContent; errors: [] } | { content: null; errors: DocumentError[] }

const most = 100

/**
 * Reads an exported draft. Refused is what no draft can hold; whether it makes sense (targets that exist, keys that are
 * promised) is for the checks of the draft.
 */
export function readDocument(input: unknown): ReadDocument {
  const foreign = notOurs(input)
  if (foreign) return { content: null, errors: [foreign] }
  const parsed = draftDocumentSchema.safeParse(input, { error: inWords })
  if (!parsed.success) return { content: null, errors: unique(parsed.error.issues.flatMap(errorsOf)) }
  const { menus, root_menu_id: root = null, canvas } = parsed.data
  const errors = unique([...menus.flatMap(menuErrors), ...nameErrors(menus, root)])
  if (errors.length > 0) return { content: null, errors }
  return { content: { rootMenuId: root, menus: menus.map(toMenu), ...canvas }, errors: [] }
}

function notOurs(input: unknown): DocumentError | null {
  const { format, format_version: version } =
    ((typeof input === 'object' ? input : null) as Record<string, unknown>) ?? {}
  if (format !== documentFormat) {
    return { path: 'format', message: `must be "${documentFormat}": this is not a draft that was exported here` }
  }
  if (version === documentVersion) return null
  return { path: 'format_version', message: `must be ${documentVersion}: other versions are not known here` }
}

const inWords = (issue: z.core.$ZodRawIssue) => (issue.input === undefined ? 'is required' : plainMessage(issue))

function errorsOf(issue: z.core.$ZodIssue): DocumentError[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a field that is known here' }))
  }
  if (issue.code === 'invalid_key')
    return [{ path: path.join('.'), message: issue.issues[0]?.message ?? issue.message }]
  return [{ path: path.join('.'), message: issue.message }]
}

function menuErrors(menu: DocumentMenu, at: number): DocumentError[] {
  const path = `menus.${at}`
  const kind = parseKind(menu.kind, filled(menu.config))
  const ofKind = kind.issues.map((issue) => ({ path: `${path}.${issue.path.join('.')}`, message: issue.message }))
  const ofOptions = menu.options.flatMap((option, index): DocumentError[] => {
    const place = `${path}.options.${index}`
    const again = menu.options.findIndex(({ digit }) => digit === option.digit) !== index
    const taken = kind.of === null || takesKey(kind.of, option.digit)
    const exits = exitsOf(menu.kind, menu.config).map(({ name }) => `"${name}"`)
    const { issues } = parseAction(option.action_type, targetOf(option) ?? '', filled(option.action_config))
    return [
      ...(again ? [{ path: `${place}.digit`, message: 'is there twice in this menu' }] : []),
      ...(taken ? [] : [{ path: `${place}.digit`, message: `is not taken: the exits are ${exits.join(', ')}` }]),
      ...(targetOf(option) === undefined
        ? [{ path: `${place}.action_target`, message: 'is required' }]
        : issues.map((issue) => ({
            path: [place, columns[issue.column], ...issue.path].join('.'),
            message: issue.message,
          }))),
    ]
  })
  return [...ofKind, ...ofOptions]
}

const columns = { actionType: 'action_type', actionTarget: 'action_target', actionConfig: 'action_config' } as const

function nameErrors(menus: readonly DocumentMenu[], root: string | null): DocumentError[] {
  const seen = new Set<string>()
  const twice = menus.flatMap(({ menu_id }, at) => {
    if (seen.has(menu_id)) return [{ path: `menus.${at}.menu_id`, message: `is there twice: "${menu_id}"` }]
    seen.add(menu_id)
    return []
  })
  if (root === null || seen.has(root)) return twice
  return [...twice, { path: 'root_menu_id', message: `must be one of the menus: there is no "${root}"` }]
}

/** One for each place: the first is the most basic one. */
function unique(errors: readonly DocumentError[]): DocumentError[] {
  const byPath = new Map<string, DocumentError>()
  for (const error of errors) if (!byPath.has(error.path)) byPath.set(error.path, error)
  return [...byPath.values()].slice(0, most)
}

const toMenu = (menu: DocumentMenu): ContentMenu => ({
  menuId: menu.menu_id,
  kind: menu.kind,
  config: filled(menu.config),
  language: menu.language ?? null,
  translations: filled(menu.translations),
  description: menu.description ?? null,
  promptText: menu.prompt_text,
  ttsVoice: menu.tts_voice ?? null,
  timeoutSeconds: menu.timeout_seconds,
  maxRetries: menu.max_retries,
  invalidPrompt: menu.invalid_prompt ?? null,
  options: menu.options.map(toOption),
})

const toOption = (option: DocumentMenu['options'][number]): ContentOption => ({
  digit: option.digit,
  actionType: option.action_type,
  actionTarget: targetOf(option) ?? '',
  actionConfig: filled(option.action_config),
  description: option.description ?? null,
})

/** Only hanging up can do without a target. */
const targetOf = ({ action_type, action_target }: DocumentMenu['options'][number]): string | undefined =>
  action_target || (action_type === 'hangup' ? 'NORMAL_CLEARING' : action_target)

/** Columns hold null where there is nothing. */
const filled = <T extends object>(value: T | null | undefined): T | null =>
  value && Object.keys(value).length > 0 ? value : null
