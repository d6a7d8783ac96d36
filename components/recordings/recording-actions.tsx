'use client'

import { Copy, Ellipsis, Pencil, Replace, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { DropdownMenu, MenuItem, MenuSeparator } from '../ui/dropdown-menu.tsx'
import { DeleteRecordingDialog } from './delete-recording-dialog.tsx'
import { EditRecordingDialog } from './edit-recording-dialog.tsx'
import { acceptedFiles } from './formats.ts'
import { ReplaceSoundDialog } from './replace-sound-dialog.tsx'
import type { Recording } from './use-recordings.ts'

/** Rename, replace and delete, for whoever may; the name as REST takes it, for all. */
export function RecordingActions({ recording }: { recording: Recording }) {
  const t = useTranslations('recordings')
  const mayWrite = useMay('ivr:write')
  const [asked, setAsked] = useState<'edit' | 'delete' | null>(null)
  const [replacement, setReplacement] = useState<File | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const close = () => setAsked(null)
  if (!mayWrite) return null
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="ghost" aria-label={t('actionsOn', { name: recording.name })} className="size-7 px-0">
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setAsked('edit')}>
          {t('actions.edit')}
        </MenuItem>
        <MenuItem icon={Replace} onSelect={() => picker.current?.click()}>
          {t('actions.replace')}
        </MenuItem>
        <MenuItem
          icon={Copy}
          onSelect={() =>
            void navigator.clipboard.writeText(recording.target).then(
              () => toast.success(t('copied', { target: recording.target })),
              () => toast.error(t('notCopied'), { description: recording.target }),
            )
          }
        >
          {t('actions.copy', { target: recording.target })}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" onSelect={() => setAsked('delete')}>
          {t('actions.delete')}
        </MenuItem>
      </DropdownMenu>
      <input
        ref={picker}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={t('newSoundOf', { name: recording.name })}
        onChange={({ target }) => {
          setReplacement(target.files?.[0] ?? null)
          target.value = ''
        }}
      />
      <EditRecordingDialog recording={recording} open={asked === 'edit'} onClose={close} />
      <DeleteRecordingDialog recording={recording} open={asked === 'delete'} onClose={close} />
      <ReplaceSoundDialog recording={recording} file={replacement} onClose={() => setReplacement(null)} />
    </>
  )
}
