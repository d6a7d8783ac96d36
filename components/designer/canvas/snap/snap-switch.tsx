'use client'

import { Magnet } from 'lucide-react'
import { cn } from '../../../ui/cn.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useSnapStore } from './snap-store.ts'

/** Whether what is dragged comes to stand on lines. */
export function SnapSwitch() {
  const on = useSnapStore((state) => state.on)
  const toggle = useSnapStore((state) => state.toggle)
  return (
    <IconButton
      icon={Magnet}
      label="Snap to others and to the grid"
      size="sm"
      aria-pressed={on}
      className={cn(on && 'bg-accent-subtle text-accent')}
      onClick={toggle}
    />
  )
}
