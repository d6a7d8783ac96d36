import { ListTree } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { SubMenuFields } from './fields.tsx'

export const subMenuView: ActionView = {
  icon: ListTree,
  ink: 'text-node-menu',
  edge: 'border-l-node-menu',
  comesBack: false,
  firstTarget: '',
  Fields: SubMenuFields,
}
