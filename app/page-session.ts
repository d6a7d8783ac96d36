import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { sharedWeb } from '../server/web/shared-web.ts'

/** Who is signed in, as `session.me` tells it; null when nobody is. Asked once per request. */
export const pageSession = cache(async () => sharedWeb().session((await headers()).get('cookie')))

/** Sends whoever is not signed in to the sign-in page, and from there back to `path`. */
export async function requireSession(path: string) {
  const session = await pageSession()
  if (!session) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
  return session
}
