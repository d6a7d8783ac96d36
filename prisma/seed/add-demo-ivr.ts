import { randomBytes } from 'node:crypto'
import { draftToFlow } from '../../ivr-runtime/src/domain/flow/draft-to-flow.ts'
import type { DbOrTransaction } from '../../server/db.ts'
import { insertMenus } from '../../server/services/flow/insert-menus.ts'
import { storeVersion } from '../../server/services/flow/store-version.ts'
import type { DemoIvr } from './demo-ivr.ts'

/** Puts an IVR into a tenant as REST would have made it, and publishes it as version 1. */
export async function addDemoIvr(tx: DbOrTransaction, tenantId: string, demo: DemoIvr): Promise<void> {
  const { flow, problems } = draftToFlow(demo)
  if (!flow) throw new Error(`The demo IVR ${demo.ivr.name} cannot be published: ${problems[0]?.message}`)
  const { name } = demo.ivr
  const ivr = await tx.ivr.create({
    data: {
      ...demo.ivr,
      tenantId,
      description: demo.description,
      podName: `freeswitch-ivr-${name}-${randomBytes(3).toString('hex')}`,
      serviceName: `freeswitch-ivr-${name}-svc`,
    },
  })
  await insertMenus(tx, ivr, demo.menus)
  await storeVersion(tx, ivr, flow, { note: 'Demo', publishedBy: 'setup' })
}
