import { Clock } from 'lucide-react'
import type { KindView } from '../kind-view.ts'
import { HoursFields } from './fields.tsx'
import { HoursSummary } from './summary.tsx'

export const hoursView: KindView = {
  icon: Clock,
  ink: 'text-node-hours',
  Summary: HoursSummary,
  Fields: HoursFields,
}
