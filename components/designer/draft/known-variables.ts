import { builtInVariables } from 'ivr-runtime/domain/flow/variable'
import type { InspectorTexts } from '../inspector/inspector-texts.ts'
import type { Draft } from './draft.ts'

type BuiltIn = (typeof builtInVariables)[number]

/** Where a variable comes from: the call itself, or digits, a web service or a setting in a menu. */
export type VariableSource = BuiltIn | { from: 'digits' | 'service' | 'set'; menu: string }

/** A variable that can be used as `{name}`. */
export type KnownVariable = { name: string; source: VariableSource }

/** Where a variable comes from, in a few words. */
export const sourceInWords = (source: VariableSource, t: InspectorTexts): string =>
  typeof source === 'string' ? t(`sources.${source}`) : t(`sources.${source.from}`, { menu: source.menu })

/** Variables that calls of a draft can have: first those that its menus and keys fill, then those that every call has. */
export function knownVariables(draft: Draft): KnownVariable[] {
  const own = draft.menus.flatMap((menu): KnownVariable[] => [
    ...(menu.kind === 'collect' && typeof menu.config?.variable === 'string'
      ? [{ name: menu.config.variable, source: { from: 'digits' as const, menu: menu.menuId } }]
      : []),
    ...menu.options.flatMap(({ actionType, actionConfig }): KnownVariable[] => {
      if (actionType === 'http_api_call' && typeof actionConfig?.save_as === 'string')
        return [{ name: actionConfig.save_as, source: { from: 'service', menu: menu.menuId } }]
      if (actionType !== 'sub_menu' || typeof actionConfig?.set !== 'object' || actionConfig.set === null) return []
      return Object.keys(actionConfig.set).map((name) => ({ name, source: { from: 'set', menu: menu.menuId } }))
    }),
  ])
  const builtIn = builtInVariables.map((name): KnownVariable => ({ name, source: name }))
  const isOwn = ({ name }: KnownVariable) => name !== '' && !builtIn.some((other) => other.name === name)
  const distinct = new Map(own.filter(isOwn).map((variable) => [variable.name, variable]))
  return [...distinct.values(), ...builtIn]
}
