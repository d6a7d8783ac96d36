import { ListTree } from 'lucide-react'
import type { KindView } from '../kind-view.ts'

export const menuView: KindView = {
  label: 'Menu',
  hint: 'Callers choose by pressing a key',
  icon: ListTree,
  ink: 'text-node-menu',
  prompt: {
    label: 'What callers hear',
    placeholder: 'Welcome to … Press 1 for sales, press 2 for support.',
  },
  Summary: null,
  Fields: null,
}
