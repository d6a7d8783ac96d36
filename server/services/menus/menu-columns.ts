import { isMenuKind, kindParts, type MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { parseKind } from 'ivr-runtime/domain/flow/parse-menu'
import type { z } from 'zod'
import { Prisma } from '../../../prisma/generated/client.ts'
import { invalidFields } from '../parse-input.ts'
import type { menuChangesSchema } from './menu-fields.ts'

type Json = Prisma.InputJsonObject | typeof Prisma.DbNull

/** Fields as their columns take them: JSON with its own null; absent ones stay absent. */
export function menuColumns({ config, translations, ...plain }: z.output<typeof menuChangesSchema>) {
  return {
    ...plain,
    ...(config !== undefined && { config: jsonColumn(config) }),
    ...(translations !== undefined && { translations: jsonColumn(translations) }),
  }
}

const jsonColumn = (value: Record<string, unknown> | null): Json =>
  value === null || Object.keys(value).length === 0 ? Prisma.DbNull : (value as Prisma.InputJsonObject)

/** The kind of a stored menu. */
export const kindOf = ({ kind }: { kind: string }): MenuKind => (isMenuKind(kind) ? kind : 'menu')

/** Throws Invalid, naming each field of `config` that the kind does not take. */
export function checkConfig(kind: MenuKind, config: Record<string, unknown> | null | undefined): void {
  const { issues } = parseKind(kind, config && Object.keys(config).length > 0 ? config : null)
  if (issues.length > 0) throw invalidFields(issues.map(({ path, message }) => ({ path: path.join('.'), message })))
}

/** Throws Invalid when a menu that speaks has no words. `mayBeEmpty`: they are still to be written. */
export function checkWords(kind: MenuKind, promptText: string | undefined, mayBeEmpty: boolean): void {
  if (!kindParts[kind].speaks) return
  if (promptText === undefined) throw invalidFields([{ path: 'promptText', message: 'is required' }])
  if (!mayBeEmpty && !/\S/.test(promptText)) {
    throw invalidFields([{ path: 'promptText', message: 'must not be empty' }])
  }
}
