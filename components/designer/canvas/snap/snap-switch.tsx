'use client'

import { Magnet } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { cn } from '../../../ui/cn.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useSnapStore } from './snap-store.ts'

/** Whether what is dragged comes to stand on lines. */
export function SnapSwitch() {
  const t = useTranslations('designerCanvas')
  const on = useSnapStore((state) => state.on)
  const toggle = useSnapStore((state) => state.toggle)
  return (
    <IconButton
      icon={Magnet}
      label={t('snap')}
      size="sm"
      aria-pressed={on}
      className={cn(on && 'bg-accent-subtle text-accent')}
      onClick={toggle}
    />
  )
}
