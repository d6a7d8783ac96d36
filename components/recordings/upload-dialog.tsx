'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../app/use-refusal.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../ui/use-format.ts'
import { suggestName } from './suggest-name.ts'
import { UploadProgress } from './upload-progress.tsx'
import { useSendSound } from './use-send-sound.ts'

export type UploadDialogProps = {
  /** Taken one after another; none: it is closed. */
  files: readonly File[]
  /** Names that recordings have. */
  taken: readonly string[]
  onClose: () => void
  /** It is in the library. */
  onUploaded?: (name: string) => void
}

/** Asks for the name of each file and uploads it. */
export function UploadDialog({ files, taken, onClose, onUploaded }: UploadDialogProps) {
  const t = useTranslations('recordings')
  const [done, setDone] = useState<readonly (string | null)[]>([])
  const file = files[done.length]
  const close = () => {
    setDone([])
    onClose()
  }
  /** `name` null: it was left out. */
  const next = (name: string | null) => {
    if (name !== null) {
      toast.success(t('uploaded', { name }))
      onUploaded?.(name)
    }
    if (done.length + 1 >= files.length) close()
    else setDone([...done, name])
  }
  return (
    <Dialog
      open={file !== undefined}
      onOpenChange={(open) => open || close()}
      title={files.length > 1 ? t('uploadOf', { at: done.length + 1, count: files.length }) : t('uploadOne')}
    >
      {file ? (
        <UploadForm
          key={done.length}
          file={file}
          taken={[...taken, ...done.filter((name) => name !== null)]}
          more={done.length + 1 < files.length}
          onDone={next}
          onClose={close}
        />
      ) : null}
    </Dialog>
  )
}

type UploadFormProps = {
  file: File
  taken: readonly string[]
  more: boolean
  onDone: (name: string | null) => void
  onClose: () => void
}

function UploadForm({ file, taken, more, onDone, onClose }: UploadFormProps) {
  const format = useFormat()
  const t = useTranslations('recordings')
  const said = useRefusal()
  const [name, setName] = useState(() => suggestName(file.name, taken))
  const [description, setDescription] = useState('')
  const { state, send, cancel, reset } = useSendSound()
  const sending = state.kind === 'sending'
  const refusal = state.kind === 'idle' ? state.refusal : null
  const ofField = (path: string) => refusal?.fields.find((field) => field.path === path)?.message
  const nameError = ofField('name')
  const descriptionError = ofField('description')

  async function submit() {
    const query = new URLSearchParams({ name, file_name: file.name, ...(description && { description }) })
    if (await send({ method: 'POST', url: `/v1/recordings?${query}`, file })) onDone(name)
  }
  return (
    <form
      noValidate
      className="flex min-h-0 flex-col"
      // Forms that this dialog was opened from hear what happens in it, too.
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <DialogBody>
        <p className="min-w-0 truncate text-muted text-sm" title={file.name}>
          <span className="text-text">{file.name}</span> · {format.bytes(file.size)}
        </p>
        {refusal && !nameError && !descriptionError ? (
          <Notice tone="danger" alert>
            {refusal.message}
          </Notice>
        ) : null}
        <Field label={t('name')} hint={t('playedByName')} error={nameError && said(nameError)}>
          {(aria) => (
            <Input
              {...aria}
              value={name}
              maxLength={64}
              spellCheck={false}
              disabled={sending}
              className="font-mono"
              onChange={(event) => {
                setName(event.target.value)
                reset()
              }}
            />
          )}
        </Field>
        <Field label={t('descriptionLabel')} optional error={descriptionError && said(descriptionError)}>
          {(aria) => (
            <Input
              {...aria}
              value={description}
              disabled={sending}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        {sending ? <UploadProgress share={state.share} file={file} /> : null}
      </DialogBody>
      <DialogFooter>
        <Button onClick={sending ? cancel : onClose}>{t('cancel')}</Button>
        {more && !sending ? <Button onClick={() => onDone(null)}>{t('leaveOut')}</Button> : null}
        <Button type="submit" variant="primary" pending={sending}>
          {t(more ? 'uploadThenNext' : 'uploadNow')}
        </Button>
      </DialogFooter>
    </form>
  )
}
