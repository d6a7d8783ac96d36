'use client'

import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Select } from '../../ui/select.tsx'
import { phoneKeyHelp } from './phone-keys.ts'

type CallControlsProps = {
  menus: readonly string[]
  onCall: boolean
  held: boolean
  canCall: boolean
  onHold: () => void
  onJump: (menuId: string) => void
}

/** What can be done to a call beyond its keys: hold, and a leap into any menu. */
export function CallControls({ menus, onCall, held, canCall, onHold, onJump }: CallControlsProps) {
  const t = useTranslations('designerTestCall')
  return (
    <div className="grid shrink-0 gap-2 border-b px-4 py-3">
      <div className="flex gap-2">
        <Button icon={held ? Play : Pause} aria-pressed={held} disabled={!onCall} className="flex-1" onClick={onHold}>
          {t(held ? 'controls.resume' : 'controls.hold')}
        </Button>
        <Select
          aria-label={t('controls.jump')}
          value={undefined}
          placeholder={t('controls.jumpTo')}
          options={menus.map((menuId) => ({ value: menuId, label: menuId }))}
          disabled={!canCall || menus.length === 0}
          className="flex-1"
          onValueChange={onJump}
        />
      </div>
      <p className="flex flex-wrap gap-x-2.5 gap-y-1 text-muted text-xs">
        {phoneKeyHelp.map(({ keys, does }) => (
          <span key={keys} className="inline-flex items-center gap-1">
            <Kbd>{keys}</Kbd> {t(`keys.${does}`)}
          </span>
        ))}
      </p>
    </div>
  )
}
