'use client'

import { useQuery } from '@tanstack/react-query'
import { speakingSec } from 'ivr-runtime/domain/flow/speaking-time'
import { useTRPC } from '../../app/trpc.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { priceInWords, speechPrice } from './speech-price.ts'

/** Beyond this callers forget the beginning. */
const longSec = 30

/** How long a text takes to say, and what it costs to make. */
export function SpeechFacts({ text }: { text: string }) {
  const cost = useSpeechCost(text)
  if (text.trim() === '') return null
  const seconds = Math.max(1, Math.round(speakingSec(text)))
  return (
    <p className="text-muted text-xs tabular-nums">
      About {seconds} s to say
      {seconds > longSec ? ': callers forget the beginning of what is longer than half a minute' : ''}
      {cost ? ` · ${cost}` : ''}
    </p>
  )
}

function useSpeechCost(text: string): string | null {
  const { ivrName } = useDesigner()
  const trpc = useTRPC()
  const { data: ivr } = useQuery(trpc.ivr.get.queryOptions({ name: ivrName }))
  const { data: voices } = useQuery(trpc.speech.voices.queryOptions(undefined, { staleTime: 300_000 }))
  if (!ivr || !voices) return null
  const able =
    ivr.openaiApiKeyMasked !== null || voices.engines.some(({ name, available }) => name === 'openai' && available)
  const remote = ivr.speechEngine === 'openai' || (ivr.speechEngine === null && able)
  if (!remote) return 'made offline, free'
  const usd = speechPrice(text, ivr.ttsModel)
  return usd === null ? null : `${priceInWords(usd)} to make once (${ivr.ttsModel})`
}
