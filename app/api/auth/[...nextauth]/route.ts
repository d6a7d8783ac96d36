import { NextRequest } from 'next/server'
import nextAuth from 'next-auth'
import { sharedWeb } from '../../../../server/web/shared-web.ts'

// Without NEXTAUTH_URL next-auth builds addresses from the request's host, which Next takes from the proxy or the browser.
process.env.AUTH_TRUST_HOST ??= 'true'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const secure = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
  const web = sharedWeb()
  const whole = await web.authRequest(request)
  if (!whole) return new Response('The request is too large.', { status: 413 })
  return nextAuth(new NextRequest(whole), context, web.authOptions({ secure }))
}

export const dynamic = 'force-dynamic'
export { handle as GET, handle as POST }
