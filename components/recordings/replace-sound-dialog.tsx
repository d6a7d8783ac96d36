'use client'

import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../ui/use-format.ts'
import { UploadProgress } from './upload-progress.tsx'
import type { Recording } from './use-recordings.ts'
import { useSendSound } from './use-send-sound.ts'

export type ReplaceSoundDialogProps = { recording: Recording; file: File | null; onClose: () => void }

/** Asks before other sound takes the place of a recording's. */
export function ReplaceSoundDialog({ recording, file, onClose }: ReplaceSoundDialogProps) {
  const t = useTranslations('recordings')
  return (
    <Dialog open={file !== null} onOpenChange={onClose} title={t('replaceTitle', { name: recording.name })}>
      {file ? <ReplaceSound recording={recording} file={file} onClose={onClose} /> : null}
    </Dialog>
  )
}

function ReplaceSound({ recording, file, onClose }: ReplaceSoundDialogProps & { file: File }) {
  const format = useFormat()
  const t = useTranslations('recordings')
  const { name, usedBy } = recording
  const { state, send, cancel } = useSendSound()
  const sending = state.kind === 'sending'

  async function replace() {
    const query = new URLSearchParams({ file_name: file.name })
    const url = `/v1/recordings/${encodeURIComponent(name)}/audio?${query}`
    if (!(await send({ method: 'PUT', url, file }))) return
    toast.success(t('hasNewSound', { name }))
    onClose()
  }
  return (
    <>
      <DialogBody>
        <p className="min-w-0 truncate text-sm" title={file.name}>
          {file.name} <span className="text-muted">· {format.bytes(file.size)}</span>
        </p>
        {state.kind === 'idle' && state.refusal ? (
          <Notice tone="danger" alert>
            {state.refusal.message}
          </Notice>
        ) : null}
        <p className="text-muted text-sm">
          {usedBy.length > 0 ? `${t('heardAtOnce', { count: usedBy.length })} ` : null}
          {t('soundLost')}
        </p>
        {sending ? <UploadProgress share={state.share} file={file} /> : null}
      </DialogBody>
      <DialogFooter>
        <Button onClick={sending ? cancel : onClose}>{t('cancel')}</Button>
        <Button variant="primary" pending={sending} onClick={() => void replace()}>
          {t('replace')}
        </Button>
      </DialogFooter>
    </>
  )
}
