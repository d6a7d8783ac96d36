'use client'

import { Copy, Ellipsis, Pencil, Replace, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
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
          <Button variant="ghost" aria-label={`Actions on ${recording.name}`} className="size-7 px-0">
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setAsked('edit')}>
          Rename or describe…
        </MenuItem>
        <MenuItem icon={Replace} onSelect={() => picker.current?.click()}>
          Replace the sound…
        </MenuItem>
        <MenuItem
          icon={Copy}
          onSelect={() =>
            void navigator.clipboard.writeText(recording.target).then(
              () => toast.success(`${recording.target} is copied`),
              () => toast.error('The browser does not let this page copy', { description: recording.target }),
            )
          }
        >
          Copy {recording.target}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" onSelect={() => setAsked('delete')}>
          Delete…
        </MenuItem>
      </DropdownMenu>
      <input
        ref={picker}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={`New sound of ${recording.name}`}
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
