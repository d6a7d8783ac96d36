import { decode } from 'next-auth/jwt'
import { z } from 'zod'

const claimsSchema = z.object({ userId: z.uuid(), tenantId: z.uuid() })

/** What a session token says: who signed in, and for which tenant. What that person may do is not in it. */
export type SessionClaims = z.infer<typeof claimsSchema>

/** Null when the token is forged, expired or not of ours. */
export async function readSessionToken(token: string, secret: string): Promise<SessionClaims | null> {
  try {
    return claimsSchema.safeParse(await decode({ token, secret })).data ?? null
  } catch {
    // jose throws on whatever is not a token made with this secret.
    return null
  }
}
