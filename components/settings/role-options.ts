import type { Role } from '../../server/access.ts'
import type { SelectOption } from '../ui/select.tsx'
import { roleLabels } from './permission-labels.ts'

/** The roles to choose from, most permissions first. */
export const roleOptions: readonly SelectOption<Role>[] = (Object.keys(roleLabels) as Role[]).map((role) => ({
  value: role,
  ...roleLabels[role],
}))
