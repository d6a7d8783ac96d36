import { Progress } from 'radix-ui'
import { useTranslations } from 'use-intl'

/** How many prompts of a version are spoken and ready; null until the runtime looked. */
export function PromptProgress({ ready, total }: { ready: number | null; total: number | null }) {
  const t = useTranslations('ivrs')
  if (total === null || ready === null) return <span className="text-muted text-xs">{t('waitsForRuntime')}</span>
  return (
    <span className="inline-flex items-center gap-2 text-muted text-xs tabular-nums">
      <Progress.Root
        value={ready}
        max={Math.max(total, 1)}
        aria-label={t('promptsReadyLabel')}
        className="h-1 w-16 overflow-hidden rounded-full bg-border"
      >
        <Progress.Indicator
          className="block h-full bg-accent-solid transition-[width] duration-200"
          style={{ width: `${(100 * ready) / Math.max(total, 1)}%` }}
        />
      </Progress.Root>
      {t('promptsReady', { ready, total })}
    </span>
  )
}
