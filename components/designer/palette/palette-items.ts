import { type ActionType, actionTypes } from 'ivr-runtime/domain/flow/action'
import { type MenuKind, menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import type { LucideIcon } from 'lucide-react'
import { actionViews } from '../nodes/action-views.ts'
import { kindViews } from '../nodes/kind-views.ts'

/** What can be added to a flow: a menu of some kind, or what a key does. */
export type PaletteItem = { id: string; label: string; hint: string; icon: LucideIcon; ink: string } & (
  | { adds: 'menu'; kind: MenuKind }
  | { adds: 'action'; actionType: ActionType }
)

/** In the order in which they are offered. */
export const paletteItems: readonly PaletteItem[] = [
  ...menuKinds.map((kind): PaletteItem => {
    const { label, hint, icon, ink } = kindViews[kind]
    return { id: `menu ${kind}`, adds: 'menu', kind, label, hint, icon, ink }
  }),
  ...actionTypes.map((actionType): PaletteItem => {
    const { verb, label, icon, ink } = actionViews[actionType]
    return { id: `action ${actionType}`, adds: 'action', actionType, label: verb, hint: label, icon, ink }
  }),
]
