import type { Access } from '../../access.ts'
import { Unauthorized } from '../../errors.ts'
import { authenticateApiKey } from '../../services/auth/authenticate-api-key.ts'
import { authenticateSession } from '../../services/auth/authenticate-session.ts'
import type { Services } from '../../services/services.ts'

/** Who asks: the bearer of `X-API-Key`, or, where nothing is changed, the person signed in. Throws Unauthorized. */
export async function identify(services: Services, request: Request): Promise<Access> {
  const key = request.headers.get('x-api-key')
  if (key !== null) {
    const access = await authenticateApiKey(services, key)
    if (!access) throw new Unauthorized('The API key is wrong or was revoked.')
    return access
  }
  // A cookie alone must not change anything: another site could have made the browser send it.
  const cookie = request.method === 'GET' || request.method === 'HEAD' ? request.headers.get('cookie') : null
  const access = cookie === null ? null : await authenticateSession(services, cookie)
  if (!access) throw new Unauthorized('Send an API key in the header X-API-Key.')
  return access
}
