import { speakingSec } from 'ivr-runtime/domain/flow/speaking-time'
import type { Formats } from '../../ui/format.ts'
import type { InspectorTexts } from './inspector-texts.ts'

/** In USD, as of 2026-11: https://platform.openai.com/docs/pricing. By characters, or by minutes of speech. */
const prices: Record<string, { perMillionCharacters: number } | { perMinute: number }> = {
  'tts-1': { perMillionCharacters: 15 },
  'tts-1-hd': { perMillionCharacters: 30 },
  'gpt-4o-mini-tts': { perMinute: 0.015 },
}

/** What it costs to make speech of a text once, in USD; null where the price of the model is not known. */
export function speechPrice(text: string, model: string): number | null {
  const price = prices[model]
  if (!price) return null
  return 'perMinute' in price
    ? (speakingSec(text) / 60) * price.perMinute
    : ([...text].length / 1_000_000) * price.perMillionCharacters
}

/** `$0.0012`; what is less than a hundredth of a cent says so. */
export function priceInWords(usd: number, t: InspectorTexts, format: Formats): string {
  if (usd === 0) return format.dollars(0, 0)
  if (usd < 0.0001) return t('prompt.lessThan', { price: format.dollars(0.0001, 4) })
  return format.dollars(usd, usd < 0.01 ? 4 : 2)
}
