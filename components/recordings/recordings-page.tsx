'use client'

import { Mic, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Page } from '../frame/page.tsx'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { DropZone } from './drop-zone.tsx'
import { acceptedFiles } from './formats.ts'
import { RecordingList } from './recording-list.tsx'
import { RecordingListSkeleton } from './recording-list-skeleton.tsx'
import { UploadDialog } from './upload-dialog.tsx'
import { useRecordings } from './use-recordings.ts'
import { useRecordingsWatch } from './use-recordings-watch.ts'

/** The library: sound of the organisation's own, for keys that play a recording. */
export function RecordingsPage() {
  const errorMessage = useErrorMessage()
  const t = useTranslations('recordings')
  const mayWrite = useMay('ivr:write')
  useRecordingsWatch()
  const { data, error, refetch, isRefetching } = useRecordings()
  const [files, setFiles] = useState<readonly File[]>([])
  const picker = useRef<HTMLInputElement>(null)
  const pick = () => picker.current?.click()
  const recordings = data?.recordings ?? []
  const take = (chosen: readonly File[]) => setFiles([...chosen])
  return (
    <Page>
      <DropZone enabled={mayWrite && files.length === 0} onDrop={take}>
        <PageHeader
          title={t('title')}
          description={t('description')}
          actions={
            mayWrite ? (
              <Button variant="primary" icon={Upload} onClick={pick}>
                {t('upload')}
              </Button>
            ) : null
          }
        />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={acceptedFiles}
          aria-label={t('soundFiles')}
          onChange={({ target }) => {
            take([...(target.files ?? [])])
            target.value = ''
          }}
        />
        <section aria-label={t('library')} className="min-w-0 rounded-lg border bg-surface">
          {recordings.length > 0 ? (
            <RecordingList recordings={recordings} />
          ) : data ? (
            <EmptyState
              icon={Mic}
              title={t('empty')}
              action={
                mayWrite ? (
                  <Button icon={Upload} onClick={pick}>
                    {t('uploadFile')}
                  </Button>
                ) : null
              }
            >
              {mayWrite ? t('dropHere', { formats: t('formats') }) : t('othersUpload')}
            </EmptyState>
          ) : isForbidden(error) ? (
            <NoPermission what={t('hearRecordings')} />
          ) : error ? (
            <ErrorState title={t('notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
              {errorMessage(error)}
            </ErrorState>
          ) : (
            <RecordingListSkeleton />
          )}
        </section>
      </DropZone>
      <UploadDialog files={files} taken={recordings.map(({ name }) => name)} onClose={() => setFiles([])} />
    </Page>
  )
}
