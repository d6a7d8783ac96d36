'use client'

import { Ellipsis, Eye, GitCompare, RotateCcw, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMay } from '../../frame/session-context.tsx'
import { DropdownMenu, MenuItem, MenuSeparator } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { RollbackDialog } from './rollback-dialog.tsx'
import { useRestore } from './use-restore.ts'

type VersionActionsProps = { name: string; version: number; inForce: boolean; publishesItself: boolean }

/** What can be done with a published version. */
export function VersionActions({ name, version, inForce, publishesItself }: VersionActionsProps) {
  const t = useTranslations('versions')
  const mayWrite = useMay('ivr:write')
  const restore = useRestore(name)
  const [rollingBack, setRollingBack] = useState(false)
  const address = `/ivrs/${encodeURIComponent(name)}/versions/${version}`
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton
            icon={Ellipsis}
            label={t('actions.label', { version: String(version) })}
            pending={restore.isPending}
          />
        }
      >
        <MenuItem icon={Eye} asChild>
          <Link href={address}>{t('actions.view')}</Link>
        </MenuItem>
        <MenuItem icon={GitCompare} asChild>
          <Link href={`${address}?against=draft`}>{t('actions.compare')}</Link>
        </MenuItem>
        {mayWrite ? (
          <>
            <MenuSeparator />
            <MenuItem icon={Undo2} onSelect={() => restore.mutate(version)}>
              {t('actions.restore')}
            </MenuItem>
            {inForce ? null : (
              <MenuItem icon={RotateCcw} onSelect={() => setRollingBack(true)}>
                {t('actions.rollBack')}
              </MenuItem>
            )}
          </>
        ) : null}
      </DropdownMenu>
      <RollbackDialog
        name={name}
        version={version}
        publishesItself={publishesItself}
        open={rollingBack}
        onOpenChange={setRollingBack}
      />
    </>
  )
}
