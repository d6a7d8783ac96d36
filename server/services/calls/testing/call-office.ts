import type { Role } from '../../../access.ts'
import type { SessionAccess } from '../../auth/session-access.ts'
import { openTestOffice, type TestOffice } from '../../auth/testing/test-office.ts'
import { createIvr } from '../../ivrs/create.ts'
import { createMenu } from '../../menus/create.ts'
import { addOption } from '../../options/add.ts'
import { type StoredCall, storeCall } from './store-call.ts'

export type CallOffice = Pick<TestOffice, 'services' | 'newTenant' | 'close'> & {
  /** Everybody of a new tenant with the published IVR `support-hotline`. */
  newHotline(): Promise<Record<Role, SessionAccess>>
  /** Publishes a further IVR with one menu, `main`, whose key 1 leads to `queue-sales`. */
  addIvr(access: SessionAccess, name: string): Promise<void>
  store(access: SessionAccess, call?: StoredCall): Promise<string>
}

/** An office with calls to look at. */
export async function openCallOffice(database: { url: string; close(): Promise<void> }): Promise<CallOffice> {
  const office = await openTestOffice(database)
  const { services } = office
  let tenants = 0
  async function addIvr(access: SessionAccess, name: string): Promise<void> {
    const option = { digit: '1', actionType: 'transfer_queue', actionTarget: 'queue-sales' } as const
    await createIvr(services, access, { name })
    await createMenu(services, access, { name, menu: { menuId: 'main', promptText: 'Press 1 for sales.' } })
    await addOption(services, access, { name, menuId: 'main', option })
  }
  return {
    services,
    newTenant: office.newTenant,
    close: office.close,
    addIvr,
    async newHotline() {
      tenants += 1
      const people = await office.newTenant(`calls-${tenants}`)
      await addIvr(people.supervisor, 'support-hotline')
      return people
    },
    store: (access, call) => storeCall(services, access, call),
  }
}
