import type { DraftMenu } from 'ivr-runtime/domain/flow/draft'
import type { Ivr, Prisma } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'

/** Puts menus with their options into a draft that has none. They are ours and not looked at again. */
export async function insertMenus(
  tx: DbOrTransaction,
  ivr: Ivr,
  menus: readonly (DraftMenu & { description?: string })[],
): Promise<void> {
  for (const { options, config, translations, ...menu } of menus) {
    const { id: menuId } = await tx.ivrMenu.create({
      data: {
        ...menu,
        ...(config !== null && { config: config as Prisma.InputJsonObject }),
        ...(translations !== null && { translations: translations as Prisma.InputJsonObject }),
        tenantId: ivr.tenantId,
        ivrName: ivr.name,
      },
    })
    await tx.ivrMenuOption.createMany({
      data: options.map(({ actionConfig, ...option }) => ({
        ...option,
        ...(actionConfig !== null && { actionConfig: actionConfig as Prisma.InputJsonObject }),
        menuId,
      })),
    })
  }
}
