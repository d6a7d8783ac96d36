import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '../../../server/api/trpc/root.ts'
import type { RouterOutputs } from '../../app/trpc.ts'
import type { Edit } from '../draft/edit.ts'

/**
 * Carries out one edit on the server. The answer is the whole draft after it; of a layout, which may be stored often and
 * changes nothing else, only its revision. Rejects with the server's refusal.
 */
export function sendEdit(
  client: TRPCClient<AppRouter>,
  name: string,
  edit: Edit,
  expectedRevision: number | undefined,
): Promise<RouterOutputs['draft']['get'] | RouterOutputs['draft']['saveLayout']> {
  const at = { name, expectedRevision }
  switch (edit.kind) {
    case 'addMenu':
      return client.menu.create.mutate({ ...at, menu: edit.menu, position: edit.position })
    case 'updateMenu':
      return client.menu.update.mutate({ ...at, menuId: edit.menuId, changes: edit.changes, force: edit.force })
    case 'deleteMenu':
      return client.menu.delete.mutate({ ...at, menuId: edit.menuId, force: edit.force })
    case 'addOption':
      return client.option.add.mutate({ ...at, menuId: edit.menuId, option: edit.option })
    case 'updateOption':
      return client.option.update.mutate({ ...at, menuId: edit.menuId, digit: edit.digit, changes: edit.changes })
    case 'deleteOption':
      return client.option.delete.mutate({ ...at, menuId: edit.menuId, digit: edit.digit })
    case 'setRoot':
      return client.draft.setRoot.mutate({ ...at, menuId: edit.menuId })
    case 'saveLayout':
      return client.draft.saveLayout.mutate({ name, positions: edit.positions })
    case 'patch':
      return client.draft.patch.mutate({ ...at, patch: edit.patch })
  }
}
