import { ListTree } from 'lucide-react'
import type { KindView } from '../kind-view.ts'

export const menuView: KindView = {
  icon: ListTree,
  ink: 'text-node-menu',
  Summary: null,
  Fields: null,
}
