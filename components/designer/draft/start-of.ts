import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { Draft } from './draft.ts'

/** The menu in which calls begin, chosen or by default; null where there is none. */
export const startOf = (draft: Pick<Draft, 'menus' | 'ivr'>): string | null =>
  draft.menus.length === 0 ? null : rootMenuId(draft)
