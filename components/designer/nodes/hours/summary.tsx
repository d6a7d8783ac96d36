'use client'

import { HoursState } from '../../../hours/hours-state.tsx'
import { useOverride } from '../../../hours/use-hours.ts'
import type { DraftMenu } from '../../draft/draft.ts'
import { useDesigner } from '../../state/designer-context.tsx'

/** Whether it is open now, and in which time zone. */
export function HoursSummary({ menu }: { menu: DraftMenu }) {
  const { ivrName } = useDesigner()
  const override = useOverride(ivrName, menu.menuId)
  const zone = typeof menu.config?.time_zone === 'string' ? menu.config.time_zone : ''
  return (
    <span className="grid">
      <HoursState config={menu.config} override={override} />
      <span className="truncate text-2xs text-muted">{zone.replaceAll('_', ' ')}</span>
    </span>
  )
}
