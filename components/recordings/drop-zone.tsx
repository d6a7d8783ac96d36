'use client'

import { Upload } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'

export type DropZoneProps = { enabled: boolean; onDrop: (files: readonly File[]) => void; children: ReactNode }

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped anywhere on what it holds. There is always a button that does the same. */
export function DropZone({ enabled, onDrop, children }: DropZoneProps) {
  const t = useTranslations('recordings')
  // Entering a child comes before leaving its parent.
  const [depth, setDepth] = useState(0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button
    <div
      className="relative grid min-h-[calc(100dvh-8rem)] grid-cols-[minmax(0,1fr)] content-start gap-5"
      onDragEnter={(event) => enabled && hasFiles(event) && setDepth((now) => now + 1)}
      onDragLeave={(event) => enabled && hasFiles(event) && setDepth((now) => Math.max(0, now - 1))}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        // The browser would open the file in place of the page.
        event.preventDefault()
        setDepth(0)
        if (enabled && event.dataTransfer.files.length > 0) onDrop([...event.dataTransfer.files])
      }}
    >
      {children}
      {depth > 0 ? (
        <div className="pointer-events-none absolute inset-0 z-30 grid animate-appear place-items-center rounded-lg border-2 border-accent-solid border-dashed bg-accent-subtle">
          <div className="grid justify-items-center gap-2 text-center">
            <Upload aria-hidden className="size-6 text-accent" />
            <p className="font-medium text-base">{t('dropToUpload')}</p>
            <p className="text-muted text-sm">{t('formats')}</p>
          </div>
        </div>
      ) : null}
    </div>
  )
}
