import { MessageSquareText } from 'lucide-react'
import type { KindView } from '../kind-view.ts'

export const messageView: KindView = {
  icon: MessageSquareText,
  ink: 'text-node-message',
  Summary: null,
  Fields: null,
}
