import { NextRequest } from 'next/server'
import nextAuth from 'next-auth'
import { withBodyRead } from '../../../../server/api/read-body.ts'
import { sharedWeb } from '../../../../server/web/shared-web.ts'

// Without NEXTAUTH_URL next-auth builds addresses from the request's host, which Next takes from the proxy or the browser.
process.env.AUTH_TRUST_HOST ??= 'true'

/** Nobody needs more to sign in; next-auth itself reads any length, before it knows who asks. */
const maxBodyBytes = 65_536

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const secure = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
  const whole = await withBodyRead(request, maxBodyBytes)
  if (!whole) return new Response('The request is too large.', { status: 413 })
  return nextAuth(new NextRequest(whole), context, sharedWeb().authOptions({ secure }))
}

export const dynamic = 'force-dynamic'
export { handle as GET, handle as POST }
