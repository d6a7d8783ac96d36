import type { Position } from 'ivr-runtime/domain/flow/document/canvas'
import { z } from 'zod'
import { createMenu } from '../../../services/menus/create.ts'
import { deleteMenu } from '../../../services/menus/delete.ts'
import type { MenuChanges, NewMenu } from '../../../services/menus/menu-fields.ts'
import { updateMenu } from '../../../services/menus/update.ts'
import { permitted, router } from '../init.ts'
import { draftEdit, input, parsedByService } from '../input.ts'

const ofMenu = draftEdit.extend({ menuId: z.string() })

/** Each edit answers with the whole new draft. */
export const menuRouter = router({
  create: permitted('ivr:write')
    .input(
      input(draftEdit.extend({ menu: parsedByService<NewMenu>(), position: parsedByService<Position>().optional() })),
    )
    .mutation(async ({ ctx, input }) => (await createMenu(ctx.services, ctx.access, input)).draft),

  update: permitted('ivr:write')
    .input(input(ofMenu.extend({ changes: parsedByService<MenuChanges>(), force: z.boolean().optional() })))
    .mutation(async ({ ctx, input }) => (await updateMenu(ctx.services, ctx.access, input)).draft),

  delete: permitted('ivr:write')
    .input(input(ofMenu.extend({ force: z.boolean().optional() })))
    .mutation(async ({ ctx, input }) => (await deleteMenu(ctx.services, ctx.access, input)).draft),
})
