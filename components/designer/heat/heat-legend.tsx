'use client'

import { useTranslations } from 'use-intl'
import { useFormat } from '../../ui/use-format.ts'
import { useHeatStore } from './heat-store.ts'
import { pathStyle } from './path-heat.ts'

const shares = [0, 0.05, 0.3, 1]

/** What width and colour of the paths mean. */
export function HeatLegend() {
  const t = useTranslations('designerHeat')
  const most = useHeatStore((state) => state.most)
  const format = useFormat()
  if (most === 0) return null
  return (
    <span className="flex items-center gap-2 text-muted text-xs tabular-nums">
      {t('legend')}
      <svg aria-hidden="true" width="104" height="12" className="designer-heat-legend">
        {shares.map((share, at) => (
          <line key={share} x1={at * 26 + 2} x2={at * 26 + 24} y1="6" y2="6" style={pathStyle(share * most, most)} />
        ))}
      </svg>
      {format.number(most)}
    </span>
  )
}
