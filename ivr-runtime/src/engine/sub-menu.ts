import type { ActionBehaviour } from './action-effect.ts'
import { fill } from './fill.ts'

export const subMenu: ActionBehaviour<'sub_menu'> = {
  begin({ flow, state, action: { target, config } }) {
    const assign = Object.entries(config?.set ?? {}).map(([name, template]) => {
      const { text, shown } = fill(flow, state, template)
      return { name, value: text, masked: shown !== text }
    })
    return { kind: 'go', to: { menu: target }, assign }
  },
}
