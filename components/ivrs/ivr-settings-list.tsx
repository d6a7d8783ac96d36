import { useTranslations } from 'use-intl'
import { Facts } from '../ui/facts.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { useFormat } from '../ui/use-format.ts'
import type { IvrDetails } from './ivr-summary.ts'
import { engineLabels } from './use-voices.ts'

/** The settings of an IVR, to read. */
export function IvrSettingsList({ ivr }: { ivr: IvrDetails }) {
  const format = useFormat()
  const t = useTranslations('ivrs')
  const none = <span className="text-faint">{t('settings.none')}</span>
  const noKey = <span className="text-faint">{t('key.none')}</span>
  return (
    <Facts
      facts={[
        { term: t('fields.description'), value: ivr.description || none },
        {
          term: t('fields.engine'),
          value: ivr.speechEngine ? (engineLabels[ivr.speechEngine] ?? ivr.speechEngine) : t('engines.auto'),
        },
        { term: t('fields.language'), value: `${format.language(ivr.defaultLanguage)} (${ivr.defaultLanguage})` },
        { term: t('fields.voice'), value: ivr.defaultVoice },
        { term: t('fields.model'), value: ivr.ttsModel },
        {
          term: t('fields.key'),
          value: ivr.openaiApiKeyMasked ? <code className="font-mono text-xs">{ivr.openaiApiKeyMasked}</code> : noKey,
        },
        {
          term: t('fields.publish'),
          value: ivr.publishMode === 'auto' ? t('settings.autoPublish') : t('settings.manualPublish'),
        },
        { term: t('settings.beginsWith'), value: ivr.rootMenuId ?? t('settings.defaultRoot') },
        { term: t('settings.created'), value: <RelativeTime at={ivr.createdAt} /> },
        { term: t('table.changed'), value: <RelativeTime at={ivr.updatedAt} /> },
      ]}
    />
  )
}
