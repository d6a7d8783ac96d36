import { z } from 'zod'
import { addOption } from '../../../services/options/add.ts'
import { deleteOption } from '../../../services/options/delete.ts'
import type { NewOption, OptionChanges } from '../../../services/options/option-fields.ts'
import { updateOption } from '../../../services/options/update.ts'
import { permitted, router } from '../init.ts'
import { draftEdit, input, parsedByService } from '../input.ts'

const ofMenu = draftEdit.extend({ menuId: z.string() })
const ofOption = ofMenu.extend({ digit: z.string() })

/** Each edit answers with the whole new draft. */
export const optionRouter = router({
  add: permitted('ivr:write')
    .input(input(ofMenu.extend({ option: parsedByService<NewOption>() })))
    .mutation(async ({ ctx, input }) => (await addOption(ctx.services, ctx.access, input)).draft),

  update: permitted('ivr:write')
    .input(input(ofOption.extend({ changes: parsedByService<OptionChanges>() })))
    .mutation(async ({ ctx, input }) => (await updateOption(ctx.services, ctx.access, input)).draft),

  delete: permitted('ivr:write')
    .input(input(ofOption))
    .mutation(async ({ ctx, input }) => (await deleteOption(ctx.services, ctx.access, input)).draft),
})
