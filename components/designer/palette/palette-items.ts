import { type ActionType, actionTypes } from 'ivr-runtime/domain/flow/action'
import { type MenuKind, menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import type { LucideIcon } from 'lucide-react'
import { actionViews } from '../nodes/action-views.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { kindViews } from '../nodes/kind-views.ts'

/** What can be added to a flow: a menu of some kind, or what a key does. */
export type PaletteItem = { id: string; label: string; hint: string; icon: LucideIcon; ink: string } & (
  | { adds: 'menu'; kind: MenuKind }
  | { adds: 'action'; actionType: ActionType }
)

/** In the order in which they are offered. */
export const paletteItems = (words: FlowWords): readonly PaletteItem[] => [
  ...menuKinds.map((kind): PaletteItem => {
    const { icon, ink } = kindViews[kind]
    return { id: `menu ${kind}`, adds: 'menu', kind, ...words.kind(kind), icon, ink }
  }),
  ...actionTypes.map((actionType): PaletteItem => {
    const { icon, ink } = actionViews[actionType]
    const { verb, label } = words.action(actionType)
    return { id: `action ${actionType}`, adds: 'action', actionType, label: verb, hint: label, icon, ink }
  }),
]
