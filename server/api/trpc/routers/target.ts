import { listTargets } from '../../../services/targets/list.ts'
import { permitted, router } from '../init.ts'

export const targetRouter = router({
  /** Where calls are sent to in this organisation. */
  list: permitted('ivr:read').query(({ ctx }) => listTargets(ctx.services, ctx.access)),
})
