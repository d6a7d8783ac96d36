import { useTranslations } from 'use-intl'
import { Tooltip } from '../ui/tooltip.tsx'
import { useFormat } from '../ui/use-format.ts'

/** How loud a recording was and is. */
export function Loudness({ before, now }: { before: number | null; now: number | null }) {
  const format = useFormat()
  const t = useTranslations('recordings')
  const lufs = (value: number) => format.decimal(value, 1).replace('-', '−')
  if (now === null) return <span className="text-faint">–</span>
  return (
    <Tooltip content={t('loudnessWhat')}>
      <span className="inline-grid tabular-nums">
        <span className="whitespace-nowrap">{lufs(now)} LUFS</span>
        {before === null ? null : (
          <span className="whitespace-nowrap text-faint text-xs">{t('was', { lufs: lufs(before) })}</span>
        )}
      </span>
    </Tooltip>
  )
}
