'use client'

import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../../app/use-error-message.ts'
import { useMay } from '../../../frame/session-context.tsx'
import { acceptedFiles } from '../../../recordings/formats.ts'
import { RecordingPlayer } from '../../../recordings/recording-player.tsx'
import { UploadDialog } from '../../../recordings/upload-dialog.tsx'
import { useRecordings } from '../../../recordings/use-recordings.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import { formatDuration } from '../../../ui/format.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'

const library = 'library:'

/** Chooses a recording of the library, lets it be heard, and takes a new one. */
export function RecordingField({ values, errors, readOnly, commit }: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const errorMessage = useErrorMessage()
  const mayUpload = useMay('ivr:write') && !readOnly
  const { data, error } = useRecordings()
  const [files, setFiles] = useState<readonly File[]>([])
  const picker = useRef<HTMLInputElement>(null)
  const recordings = data?.recordings ?? []
  const name = libraryName(values.actionTarget) ?? ''
  const chosen = recordings.find((recording) => recording.name === name)
  const choose = (next: string) => commit({ actionTarget: next.startsWith(library) ? next : `${library}${next}` })
  return (
    <>
      <Field
        label={t('audio.recording')}
        error={errors.actionTarget}
        hint={recordings.length === 0 && data ? t('audio.libraryEmpty') : undefined}
      >
        {(control) => (
          <div className="flex gap-2">
            <Combobox
              {...control}
              allowOther
              disabled={readOnly}
              value={name}
              onValueChange={choose}
              options={recordings.map((recording) => ({
                value: recording.name,
                label: recording.name,
                hint: formatDuration(recording.durationMs),
              }))}
              placeholder={t('audio.choose')}
              searchLabel={t('audio.search')}
              className="min-w-0"
            />
            {mayUpload ? (
              <Button icon={Upload} onClick={() => picker.current?.click()}>
                {t('audio.upload')}
              </Button>
            ) : null}
          </div>
        )}
      </Field>
      {chosen ? (
        <RecordingPlayer recording={chosen} className="rounded-md border bg-sunken px-2.5 py-2" />
      ) : error ? (
        <Notice tone="warning">{t('audio.notRead', { why: errorMessage(error) })}</Notice>
      ) : name && data && !name.includes('{') ? (
        <Notice tone="warning">{t('audio.noSuch', { name })}</Notice>
      ) : null}
      <input
        ref={picker}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={t('audio.soundFile')}
        onChange={({ target }) => {
          setFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <UploadDialog
        files={files}
        taken={recordings.map((recording) => recording.name)}
        onClose={() => setFiles([])}
        onUploaded={choose}
      />
    </>
  )
}
