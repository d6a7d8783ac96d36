import type { Ivr, Prisma } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'

/** The options of an IVR that lead to a menu, by their action or by what comes after it. */
export async function pointersTo(tx: DbOrTransaction, ivr: Ivr, menuId: string) {
  const options = await tx.ivrMenuOption.findMany({
    where: {
      menu: { tenantId: ivr.tenantId, ivrName: ivr.name },
      OR: [
        { actionType: 'sub_menu', actionTarget: menuId },
        { actionConfig: { path: ['next', 'menu'], equals: menuId } },
      ],
    },
    include: { menu: { select: { menuId: true } } },
    orderBy: { id: 'asc' },
  })
  return options
}

/** The menu that `action_config.next` names, or null. */
export function nextMenu(config: Prisma.JsonValue): string | null {
  const next = isObject(config) ? config.next : undefined
  return isObject(next) && typeof next.menu === 'string' ? next.menu : null
}

const isObject = (value: Prisma.JsonValue | undefined): value is Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
