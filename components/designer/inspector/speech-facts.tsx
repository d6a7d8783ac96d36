'use client'

import { useQuery } from '@tanstack/react-query'
import { speakingSec } from 'ivr-runtime/domain/flow/speaking-time'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../app/trpc.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { priceInWords, speechPrice } from './speech-price.ts'

/** Beyond this callers forget the beginning. */
const longSec = 30

/** How long a text takes to say, and what it costs to make. */
export function SpeechFacts({ text }: { text: string }) {
  const t = useTranslations('designerInspector')
  const cost = useSpeechCost(text)
  if (text.trim() === '') return null
  const seconds = Math.max(1, Math.round(speakingSec(text)))
  return (
    <p className="text-muted text-xs tabular-nums">
      {t(seconds > longSec ? 'prompt.sayTimeLong' : 'prompt.sayTime', { seconds: String(seconds) })}
      {cost ? ` · ${cost}` : ''}
    </p>
  )
}

function useSpeechCost(text: string): string | null {
  const t = useTranslations('designerInspector')
  const format = useFormat()
  const { ivrName } = useDesigner()
  const trpc = useTRPC()
  const { data: ivr } = useQuery(trpc.ivr.get.queryOptions({ name: ivrName }))
  const { data: voices } = useQuery(trpc.speech.voices.queryOptions(undefined, { staleTime: 300_000 }))
  if (!ivr || !voices) return null
  const able =
    ivr.openaiApiKeyMasked !== null || voices.engines.some(({ name, available }) => name === 'openai' && available)
  const remote = ivr.speechEngine === 'openai' || (ivr.speechEngine === null && able)
  if (!remote) return t('prompt.free')
  const usd = speechPrice(text, ivr.ttsModel)
  return usd === null ? null : t('prompt.cost', { price: priceInWords(usd, t, format), model: ivr.ttsModel })
}
