import { MessageSquareText } from 'lucide-react'
import type { KindView } from '../kind-view.ts'

export const messageView: KindView = {
  label: 'Message',
  hint: 'Says something and goes on',
  icon: MessageSquareText,
  ink: 'text-node-message',
  prompt: { label: 'What callers hear', placeholder: 'This call may be recorded.' },
  Summary: null,
  Fields: null,
}
