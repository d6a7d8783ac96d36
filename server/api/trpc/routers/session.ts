import { getSettings } from '../../../services/settings/get.ts'
import { router, signedInProcedure } from '../init.ts'

export const sessionRouter = router({
  /** Who is signed in, and what that person may do. */
  me: signedInProcedure.query(async ({ ctx: { services, access } }) => {
    const { tenant } = await getSettings(services, access)
    const { userId: id, email, name, role, permissions, tenantId } = access
    return { id, email, name, role, permissions, tenant: { id: tenantId, slug: tenant.slug, name: tenant.name } }
  }),
})
