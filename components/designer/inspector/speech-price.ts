import { speakingSec } from 'ivr-runtime/domain/flow/speaking-time'

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
export function priceInWords(usd: number): string {
  if (usd === 0) return '$0'
  return usd < 0.0001 ? 'less than $0.0001' : `$${usd.toFixed(usd < 0.01 ? 4 : 2)}`
}
