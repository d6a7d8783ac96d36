import { AudioLines, type LucideIcon, Mic, PhoneIncoming, Settings2, Voicemail, Workflow } from 'lucide-react'
import type { Permission } from '../../server/access.ts'

/** `needs`: shown only to those who may do this. */
export type FramePage = { href: string; label: string; icon: LucideIcon; keywords: string; needs?: Permission }

/** The pages of the navigation and of the search, in this order. */
export const framePages: readonly FramePage[] = [
  { href: '/ivrs', label: 'IVRs', icon: Workflow, keywords: 'menus flows phone' },
  { href: '/calls', label: 'Calls', icon: PhoneIncoming, keywords: 'records history live cdr callers' },
  {
    href: '/voicemail',
    label: 'Voicemail',
    icon: Voicemail,
    keywords: 'messages mailboxes callers recordings',
    needs: 'voicemail:read',
  },
  { href: '/prompts', label: 'Prompts', icon: AudioLines, keywords: 'speech voices audio cache preview' },
  { href: '/recordings', label: 'Recordings', icon: Mic, keywords: 'library sound audio upload wav mp3 music' },
  { href: '/settings', label: 'Settings', icon: Settings2, keywords: 'api keys members hosts organisation' },
]
