import { useTranslations } from 'use-intl'
import type { Role } from '../../server/access.ts'
import type { SelectOption } from '../ui/select.tsx'

/** From most to least; one that is missing is a type error. */
const ranks: Record<Role, number> = { admin: 0, supervisor: 1, agent: 2, viewer: 3 }
export const roles = Object.keys(ranks) as [Role, ...Role[]]

/** The roles to choose from, from most to least. */
export function useRoleOptions(): SelectOption<Role>[] {
  const t = useTranslations('settings')
  return roles.map((value) => ({ value, label: t(`roles.${value}.label`), hint: t(`roles.${value}.hint`) }))
}
