import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../ui/use-format.ts'

/** How far a file has come. At 1 it has arrived and is being converted. */
export function UploadProgress({ share, file }: { share: number; file: File }) {
  const format = useFormat()
  const t = useTranslations('recordings')
  const converting = share >= 1
  const percent = Math.floor(share * 100)
  return (
    <div className="grid gap-1.5 text-sm">
      <div className="flex items-center gap-2">
        <LoaderCircle aria-hidden className="size-3.5 animate-turn text-muted" />
        <span aria-live="polite">{t(converting ? 'converting' : 'uploading')}</span>
        <span className="ml-auto text-muted text-xs tabular-nums">
          {t('progressOf', { sent: format.bytes(file.size * share), size: format.bytes(file.size) })}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={t('uploadProgress', { name: file.name })}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <div className="h-full rounded-full bg-accent-solid" style={{ width: `${percent}%` }} />
      </div>
    </div>
  )
}
