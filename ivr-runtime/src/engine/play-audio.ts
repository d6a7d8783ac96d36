import { playableSchema } from '../domain/flow/play-audio.ts'
import type { Acting, ActionBehaviour, Effect } from './action-effect.ts'
import { fill } from './fill.ts'

export const playAudio: ActionBehaviour<'play_audio'> = {
  begin(acting) {
    const { flow, state, menu, action } = acting
    const file = playableSchema.safeParse(fill(flow, state, action.target).text)
    if (!file.success) return done(acting, false)
    return { kind: 'command', command: { kind: 'play', menuId: menu.menuId, file: file.data } }
  },
  resume: (acting, input) => (input.kind === 'played' ? done(acting, input.found, input.key) : null),
}

function done({ flow, state, menu: { menuId }, action }: Acting<'play_audio'>, found: boolean, typed?: string): Effect {
  const file = fill(flow, state, action.target).shown
  return { kind: 'go', to: action.config.next ?? null, typed, steps: [{ kind: 'played', menuId, file, found }] }
}
