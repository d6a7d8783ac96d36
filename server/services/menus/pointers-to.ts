import type { Ivr, Prisma } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'

/** The settings of an action that can name a menu, each as `{"menu": "<menu_id>"}`. */
const menuSettings = ['next', 'on_fail'] as const

/** The options of an IVR that lead to a menu, by their action or by what comes after it. */
export async function pointersTo(tx: DbOrTransaction, ivr: Ivr, menuId: string) {
  const options = await tx.ivrMenuOption.findMany({
    where: {
      menu: { tenantId: ivr.tenantId, ivrName: ivr.name },
      OR: [
        { actionType: 'sub_menu', actionTarget: menuId },
        ...menuSettings.map((name) => ({ actionConfig: { path: [name, 'menu'], equals: menuId } })),
      ],
    },
    include: { menu: { select: { menuId: true } } },
    orderBy: { id: 'asc' },
  })
  return options
}

/** Settings of an action that name the menu `to` wherever they named `from`; null when they did not. */
export function repointed(config: Prisma.JsonValue, from: string, to: string): Prisma.InputJsonObject | null {
  if (!isObject(config)) return null
  const pointing = menuSettings.filter((name) => {
    const place = config[name]
    return isObject(place) && place.menu === from
  })
  if (pointing.length === 0) return null
  return { ...(config as Prisma.InputJsonObject), ...Object.fromEntries(pointing.map((name) => [name, { menu: to }])) }
}

const isObject = (value: Prisma.JsonValue | undefined): value is Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
