'use client'

import { Mic, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { errorMessage, isForbidden } from '../app/refusal.ts'
import { Page } from '../frame/page.tsx'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { DropZone } from './drop-zone.tsx'
import { acceptedFiles, formatsInWords } from './formats.ts'
import { RecordingList } from './recording-list.tsx'
import { RecordingListSkeleton } from './recording-list-skeleton.tsx'
import { UploadDialog } from './upload-dialog.tsx'
import { useRecordings } from './use-recordings.ts'
import { useRecordingsWatch } from './use-recordings-watch.ts'

/** The library: sound of the organisation's own, for keys that play a recording. */
export function RecordingsPage() {
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
          title="Recordings"
          description="Sound of your own, which keys of any IVR can play. What you upload is made as loud as the prompts."
          actions={
            mayWrite ? (
              <Button variant="primary" icon={Upload} onClick={pick}>
                Upload…
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
          aria-label="Sound files"
          onChange={({ target }) => {
            take([...(target.files ?? [])])
            target.value = ''
          }}
        />
        <section aria-label="Library" className="min-w-0 rounded-lg border bg-surface">
          {recordings.length > 0 ? (
            <RecordingList recordings={recordings} />
          ) : data ? (
            <EmptyState
              icon={Mic}
              title="There are no recordings yet"
              action={
                mayWrite ? (
                  <Button icon={Upload} onClick={pick}>
                    Upload a file
                  </Button>
                ) : null
              }
            >
              {mayWrite
                ? `Drop a file here, or choose one: ${formatsInWords}.`
                : 'Whoever may change IVRs can upload them here.'}
            </EmptyState>
          ) : isForbidden(error) ? (
            <NoPermission what="hear recordings" />
          ) : error ? (
            <ErrorState
              title="The recordings could not be loaded"
              onRetry={() => void refetch()}
              retrying={isRefetching}
            >
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
