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
  target: (path) => path.split('/').at(-1) || path,
  firstTarget: '',
  Fields: PlayAudioFields,
}
