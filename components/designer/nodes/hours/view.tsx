import { Clock } from 'lucide-react'
import type { KindView } from '../kind-view.ts'
import { HoursFields } from './fields.tsx'
import { HoursSummary } from './summary.tsx'

export const hoursView: KindView = {
  label: 'Opening hours',
  hint: 'Looks at the clock: open, closed or a holiday',
  icon: Clock,
  ink: 'text-node-hours',
  prompt: null,
  Summary: HoursSummary,
  Fields: HoursFields,
}
