import { listTemplates } from '../../../services/templates/list.ts'
import { permitted, router } from '../init.ts'

export const templateRouter = router({
  /** What an IVR can begin with, in the languages of the dashboard, with the menus that it would have. */
  list: permitted('ivr:read').query(() => listTemplates()),
})
