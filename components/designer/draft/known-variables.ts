import { builtInVariables } from 'ivr-runtime/domain/flow/variable'
import type { Draft } from './draft.ts'

/** A variable that can be used as `{name}`, and in a few words where it comes from. */
export type KnownVariable = { name: string; source: string }

const builtInSources: Record<(typeof builtInVariables)[number], string> = {
  caller_number: 'Number of the caller',
  called_number: 'Number that was called',
  language: 'Language of the call',
  ivr_name: 'Name of this IVR',
}

/** Variables that calls of a draft can have: first those that its menus and keys fill, then those that every call has. */
export function knownVariables(draft: Draft): KnownVariable[] {
  const own = draft.menus.flatMap((menu) => [
    ...(menu.kind === 'collect' && typeof menu.config?.variable === 'string'
      ? [{ name: menu.config.variable, source: `Digits from ${menu.menuId}` }]
      : []),
    ...menu.options.flatMap(({ actionType, actionConfig }): KnownVariable[] => {
      if (actionType === 'http_api_call' && typeof actionConfig?.save_as === 'string')
        return [{ name: actionConfig.save_as, source: `Web service in ${menu.menuId}` }]
      if (actionType !== 'sub_menu' || typeof actionConfig?.set !== 'object' || actionConfig.set === null) return []
      return Object.keys(actionConfig.set).map((name) => ({ name, source: `Set in ${menu.menuId}` }))
    }),
  ])
  const builtIn = builtInVariables.map((name): KnownVariable => ({ name, source: builtInSources[name] }))
  const isOwn = ({ name }: KnownVariable) => name !== '' && !builtIn.some((other) => other.name === name)
  const distinct = new Map(own.filter(isOwn).map((variable) => [variable.name, variable]))
  return [...distinct.values(), ...builtIn]
}
