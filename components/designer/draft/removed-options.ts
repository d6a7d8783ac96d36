import type { DraftMenu, DraftOption } from './draft.ts'
import type { MenuFields } from './edit.ts'
import { menuTakes } from './menu-exits.ts'

/**
 * Options whose case of a branch was taken out of the list by hand. A case that only got another name is none: its
 * option follows, or the server says what is in the way.
 */
export function removedOptions(menu: DraftMenu, { config }: Partial<MenuFields>): DraftOption[] {
  if (menu.kind !== 'branch' || !config || countOf(config) >= countOf(menu.config ?? {})) return []
  return menu.options.filter(({ digit }) => !menuTakes({ kind: 'branch', config }, digit))
}

const countOf = ({ cases }: Record<string, unknown>): number => (Array.isArray(cases) ? cases.length : 0)
