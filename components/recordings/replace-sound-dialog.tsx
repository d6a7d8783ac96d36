'use client'

import { toast } from 'sonner'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { formatBytes, formatCount } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { UploadProgress } from './upload-progress.tsx'
import type { Recording } from './use-recordings.ts'
import { useSendSound } from './use-send-sound.ts'

export type ReplaceSoundDialogProps = { recording: Recording; file: File | null; onClose: () => void }

/** Asks before other sound takes the place of a recording's. */
export function ReplaceSoundDialog({ recording, file, onClose }: ReplaceSoundDialogProps) {
  return (
    <Dialog open={file !== null} onOpenChange={onClose} title={`Replace the sound of ${recording.name}?`}>
      {file ? <ReplaceSound recording={recording} file={file} onClose={onClose} /> : null}
    </Dialog>
  )
}

function ReplaceSound({ recording, file, onClose }: ReplaceSoundDialogProps & { file: File }) {
  const { name, usedBy } = recording
  const { state, send, cancel } = useSendSound()
  const sending = state.kind === 'sending'

  async function replace() {
    const query = new URLSearchParams({ file_name: file.name })
    const url = `/v1/recordings/${encodeURIComponent(name)}/audio?${query}`
    if (!(await send({ method: 'PUT', url, file }))) return
    toast.success(`${name} has new sound`)
    onClose()
  }
  return (
    <>
      <DialogBody>
        <p className="min-w-0 truncate text-sm" title={file.name}>
          {file.name} <span className="text-muted">· {formatBytes(file.size)}</span>
        </p>
        {state.kind === 'idle' && state.refusal ? (
          <Notice tone="danger" alert>
            {state.refusal.message}
          </Notice>
        ) : null}
        <p className="text-muted text-sm">
          {usedBy.length > 0
            ? `${formatCount(usedBy.length, 'key plays', 'keys play')} it: callers hear the new sound at once, without publishing. `
            : null}
          The sound that it has now is lost.
        </p>
        {sending ? <UploadProgress share={state.share} file={file} /> : null}
      </DialogBody>
      <DialogFooter>
        <Button onClick={sending ? cancel : onClose}>Cancel</Button>
        <Button variant="primary" pending={sending} onClick={() => void replace()}>
          Replace
        </Button>
      </DialogFooter>
    </>
  )
}
