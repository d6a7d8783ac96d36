import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { branchView } from './branch/view.tsx'
import { collectView } from './collect/view.tsx'
import { hoursView } from './hours/view.tsx'
import type { KindView } from './kind-view.ts'
import { menuView } from './menu/view.tsx'
import { messageView } from './message/view.tsx'

/** A view for every kind of menu; a kind without one does not compile. */
export const kindViews: Record<MenuKind, KindView> = {
  menu: menuView,
  message: messageView,
  hours: hoursView,
  collect: collectView,
  branch: branchView,
} satisfies Record<MenuKind, KindView>
