import { AudioLines } from 'lucide-react'
import type { ActionView } from '../action-view.ts'
import { PlayAudioFields } from './fields.tsx'

export const playAudioView: ActionView = {
  icon: AudioLines,
  ink: 'text-node-audio',
  edge: 'border-l-node-audio',
  comesBack: true,
  firstTarget: '',
  Fields: PlayAudioFields,
}
