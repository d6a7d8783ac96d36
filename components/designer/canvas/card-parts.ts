import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import type { DraftMenu } from '../draft/draft.ts'
import { speaks } from '../draft/menu-exits.ts'

/** Which parts a menu's card has above its rows. */
export const cardParts = (menu: DraftMenu) => ({ speaks: speaks(menu), summary: hasSummary[menu.kind] })

const hasSummary = { menu: false, message: false, hours: true, collect: true, branch: true } as const satisfies Record<
  MenuKind,
  boolean
>
