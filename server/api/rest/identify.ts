import type { Access } from '../../access.ts'
import { Unauthorized } from '../../errors.ts'
import { authenticateApiKey } from '../../services/auth/authenticate-api-key.ts'
import { authenticateSession } from '../../services/auth/authenticate-session.ts'
import type { Services } from '../../services/services.ts'
import { isSameOrigin } from '../same-origin.ts'
import type { AnyEndpoint } from './endpoint.ts'

/**
 * Who asks: the bearer of `X-API-Key`, or the person signed in, where nothing is changed, or where one of our own pages
 * sends a file. Throws Unauthorized.
 */
export async function identify(
  services: Services,
  request: Request,
  { upload }: Pick<AnyEndpoint, 'upload'> = {},
): Promise<Access> {
  const key = request.headers.get('x-api-key')
  if (key !== null) {
    const access = await authenticateApiKey(services, key)
    if (!access) throw new Unauthorized('The API key is wrong or was revoked.')
    return access
  }
  // A cookie alone must not change anything: another site could have made the browser send it.
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const mayUseCookie = reads || (upload !== undefined && isFromOurPages(request.headers))
  const cookie = mayUseCookie ? request.headers.get('cookie') : null
  const access = cookie === null ? null : await authenticateSession(services, cookie)
  if (!access) throw new Unauthorized('Send an API key in the header X-API-Key.')
  return access
}

/** A browser says where a request comes from, and no page can make it say otherwise. */
const isFromOurPages = (headers: Headers) => headers.has('origin') && isSameOrigin(headers)
