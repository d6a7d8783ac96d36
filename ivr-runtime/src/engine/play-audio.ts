import type { ActionBehaviour } from './action-effect.ts'

export const playAudio: ActionBehaviour<'play_audio'> = {
  begin: ({ menu: { menuId }, action: { target } }) => ({
    kind: 'command',
    command: { kind: 'play', menuId, file: target },
  }),
  resume({ menu: { menuId }, action }, input) {
    if (input.kind !== 'played') return null
    return {
      kind: 'go',
      to: action.config.next ?? null,
      typed: input.key,
      steps: [{ kind: 'played', menuId, file: action.target, found: input.found }],
    }
  },
}
