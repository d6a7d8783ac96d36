'use client'

import { Flame } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useHeatStore } from './heat-store.ts'

/** Turns the heat on the canvas on and off. */
export function HeatToggle() {
  const on = useHeatStore((state) => state.on)
  const toggle = useHeatStore((state) => state.toggle)
  return (
    <Tooltip content="Where the calls of a published version went">
      <Button variant={on ? 'secondary' : 'ghost'} icon={Flame} aria-pressed={on} onClick={toggle}>
        Heat
      </Button>
    </Tooltip>
  )
}
