'use client'

import { Flame } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useHeatStore } from './heat-store.ts'

/** Turns the heat on the canvas on and off. */
export function HeatToggle() {
  const t = useTranslations('designerHeat')
  const on = useHeatStore((state) => state.on)
  const toggle = useHeatStore((state) => state.toggle)
  return (
    <Tooltip content={t('what')}>
      <Button variant={on ? 'secondary' : 'ghost'} icon={Flame} aria-pressed={on} onClick={toggle}>
        {t('heat')}
      </Button>
    </Tooltip>
  )
}
