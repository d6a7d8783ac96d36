'use client'

import { Ellipsis, Pencil, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { DropdownMenu, MenuItem, MenuSeparator } from '../ui/dropdown-menu.tsx'
import { DeleteIvrDialog } from './delete-ivr-dialog.tsx'
import { EditIvrDialog } from './edit-ivr-dialog.tsx'
import type { IvrSummary } from './ivr-summary.ts'
import { useRestart } from './use-restart.ts'

/** Edit, restart and delete, for whoever may. */
export function IvrActions({ ivr, onDeleted }: { ivr: IvrSummary; onDeleted?: () => void }) {
  const t = useTranslations('ivrs')
  const mayWrite = useMay('ivr:write')
  const [asked, setAsked] = useState<'edit' | 'delete' | null>(null)
  const { restart, restarting } = useRestart()
  if (!mayWrite) return null
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="ghost" aria-label={t('actionsOn', { name: ivr.name })} className="size-7 px-0">
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setAsked('edit')}>
          {t('actions.edit')}
        </MenuItem>
        <MenuItem icon={RotateCw} disabled={restarting} onSelect={() => restart(ivr.name)}>
          {t('actions.restart')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" onSelect={() => setAsked('delete')}>
          {t('actions.delete')}
        </MenuItem>
      </DropdownMenu>
      <EditIvrDialog name={ivr.name} open={asked === 'edit'} onOpenChange={(open) => setAsked(open ? 'edit' : null)} />
      <DeleteIvrDialog
        ivr={ivr}
        open={asked === 'delete'}
        onOpenChange={(open) => setAsked(open ? 'delete' : null)}
        {...(onDeleted ? { onDeleted } : {})}
      />
    </>
  )
}
