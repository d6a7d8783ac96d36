import { z } from 'zod'
import { type Role, rolePermissions } from '../../../access.ts'
import { createMember } from '../../../services/members/create.ts'
import { listMembers } from '../../../services/members/list.ts'
import { removeMember } from '../../../services/members/remove.ts'
import { updateMemberRole } from '../../../services/members/update-role.ts'
import { permitted, router } from '../init.ts'
import { input } from '../input.ts'

const role = z.enum(Object.keys(rolePermissions) as [Role, ...Role[]])
const member = z.object({ userId: z.uuid('must be the id of a member') })

const newMember = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'must be at most 254 characters')
    .pipe(z.email('must be an e-mail address')),
  name: z.string().trim().min(1, 'must not be empty').max(128, 'must be at most 128 characters'),
  password: z.string().min(8, 'must have at least 8 characters').max(200, 'must have at most 200 characters'),
  role,
})

export const memberRouter = router({
  list: permitted('settings:write').query(({ ctx }) => listMembers(ctx.services, ctx.access)),

  create: permitted('settings:write')
    .input(input(newMember))
    .mutation(({ ctx, input }) => createMember(ctx.services, ctx.access, input)),

  updateRole: permitted('settings:write')
    .input(input(member.extend({ role })))
    .mutation(({ ctx, input }) => updateMemberRole(ctx.services, ctx.access, input)),

  remove: permitted('settings:write')
    .input(input(member))
    .mutation(({ ctx, input }) => removeMember(ctx.services, ctx.access, input)),
})
