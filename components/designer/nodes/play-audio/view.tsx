import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import { AudioLines } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { PlayAudioFields } from './fields.tsx'

export const playAudioView: ActionView = {
  label: 'Recording',
  verb: 'Play a recording',
  icon: AudioLines,
  ink: 'text-node-audio',
  edge: 'border-l-node-audio',
  comesBack: true,
  target: (target) => libraryName(target) ?? (target.split('/').at(-1) || target),
  firstTarget: '',
  Fields: PlayAudioFields,
}
