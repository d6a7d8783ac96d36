import type { ActionBehaviour } from './action-effect.ts'

export const subMenu: ActionBehaviour<'sub_menu'> = {
  begin: ({ action: { target } }) => ({ kind: 'go', to: { menu: target } }),
}
