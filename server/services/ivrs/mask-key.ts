import type { Services } from '../services.ts'

/** An OpenAI key as people may see it: `sk-…4f2a`. Null when there is none. */
export function maskKey(services: Pick<Services, 'secrets' | 'logger'>, sealed: string | null): string | null {
  if (sealed === null) return null
  try {
    return mask(services.secrets.decrypt(sealed))
  } catch {
    services.logger.warn('an OpenAI key cannot be read: was it stored under another SECRETS_KEY?')
    return '…'
  }
}

/** Shows the end of a key only when the rest stays long enough to be secret. */
export function mask(key: string): string {
  const head = key.startsWith('sk-') ? 'sk-' : ''
  return key.length >= 12 ? `${head}…${key.slice(-4)}` : `${head}…`
}
