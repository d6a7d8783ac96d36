import { AudioLines, type LucideIcon, Mic, PhoneIncoming, Settings2, Voicemail, Workflow } from 'lucide-react'
import type { Messages } from '../../messages/catalogue.ts'
import type { Permission } from '../../server/access.ts'

/** `needs`: shown only to those who may do this. */
export type FramePage = {
  href: string
  name: keyof Messages['frame']['pages']
  icon: LucideIcon
  needs?: Permission
}

/** The pages of the navigation and of the search, in this order. */
export const framePages: readonly FramePage[] = [
  { href: '/ivrs', name: 'ivrs', icon: Workflow },
  { href: '/calls', name: 'calls', icon: PhoneIncoming },
  { href: '/voicemail', name: 'voicemail', icon: Voicemail, needs: 'voicemail:read' },
  { href: '/prompts', name: 'prompts', icon: AudioLines },
  { href: '/recordings', name: 'recordings', icon: Mic },
  { href: '/settings', name: 'settings', icon: Settings2 },
]
