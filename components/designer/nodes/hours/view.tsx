import { Clock } from 'lucide-react'
import type { KindView } from '../kind-view.ts'
import { HoursFields } from './fields.tsx'
import { HoursSummary } from './summary.tsx'

const exitHints: Record<string, string> = {
  open: 'Within the opening hours',
  closed: 'Outside the opening hours',
  holiday: 'On a holiday; without a choice here it is a closed day',
}

export const hoursView: KindView = {
  label: 'Opening hours',
  hint: 'Looks at the clock: open, closed or a holiday',
  icon: Clock,
  ink: 'text-node-hours',
  prompt: null,
  exitHint: (_, exit) => exitHints[exit] ?? '',
  unchosen: { holiday: 'As when closed' },
  Summary: HoursSummary,
  Fields: HoursFields,
}
