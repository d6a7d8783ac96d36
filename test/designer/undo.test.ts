import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyEdit } from '../../components/designer/draft/apply-edit.ts'
import type { Draft } from '../../components/designer/draft/draft.ts'
import type { Edit } from '../../components/designer/draft/edit.ts'
import { type DraftPatch, patchBetween } from '../../components/designer/draft/patch.ts'
import { supportHotline } from '../../components/designer/draft/sample-draft.ts'
import { anyEdits, isRefused } from '../../components/designer/draft/testing/any-edits.ts'
import { meaningOf } from '../../components/designer/draft/testing/meaning-of.ts'
import type { Access } from '../../server/access.ts'
import { Conflict, Invalid } from '../../server/errors.ts'
import { getDraft } from '../../server/services/flow/get-draft.ts'
import { patchDraft } from '../../server/services/flow/patch-draft.ts'
import type { DraftPatch as StoredPatch } from '../../server/services/flow/patch-schema.ts'
import { saveLayout } from '../../server/services/flow/save-layout.ts'
import { setRootMenu } from '../../server/services/flow/set-root.ts'
import { createIvr } from '../../server/services/ivrs/create.ts'
import { createMenu } from '../../server/services/menus/create.ts'
import { deleteMenu } from '../../server/services/menus/delete.ts'
import { updateMenu } from '../../server/services/menus/update.ts'
import { addOption } from '../../server/services/options/add.ts'
import { deleteOption } from '../../server/services/options/delete.ts'
import { updateOption } from '../../server/services/options/update.ts'
import { openTestServices, type TestServices } from '../../server/services/testing/test-services.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'

let database: TestDatabase
let tester: TestServices
let access: Access
let names = 0
beforeAll(async () => {
  database = await createTestDatabase()
  tester = await openTestServices(database.url)
  access = await tester.tenant()
})
afterAll(async () => {
  await tester.close()
  await database.close()
})

const empty: Draft = { ...supportHotline, menus: [], ivr: { ...supportHotline.ivr, rootMenuId: null } }

async function hotline(): Promise<string> {
  names += 1
  const { name } = await createIvr(tester.services, access, { name: `undo-${names}`, publishMode: 'manual' })
  await patch(name, patchBetween(empty, supportHotline))
  return name
}

const patch = (name: string, change: DraftPatch) =>
  patchDraft(tester.services, access, { name, patch: change as StoredPatch })

const read = async (name: string) => (await getDraft(tester.services, access, { name })) as Draft

async function carryOut(name: string, edit: Edit): Promise<void> {
  const { services } = tester
  switch (edit.kind) {
    case 'addMenu':
      await createMenu(services, access, { name, menu: edit.menu, ...(edit.position && { position: edit.position }) })
      return
    case 'updateMenu':
      await updateMenu(services, access, { name, ...edit })
      return
    case 'deleteMenu':
      await deleteMenu(services, access, { name, ...edit })
      return
    case 'addOption':
      await addOption(services, access, { name, ...edit })
      return
    case 'updateOption':
      await updateOption(services, access, { name, ...edit })
      return
    case 'deleteOption':
      await deleteOption(services, access, { name, ...edit })
      return
    case 'setRoot':
      await setRootMenu(services, access, { name, ...edit })
      return
    case 'saveLayout':
      await saveLayout(services, access, { name, ...edit })
      return
    case 'patch':
      await patch(name, edit.patch)
  }
}

test('the page foresees what the server stores, and undo and redo of any edits lead back and forth', async () => {
  await fc.assert(
    fc.asyncProperty(anyEdits(8), async (edits) => {
      const name = await hotline()
      const first = await read(name)
      expect(meaningOf(first)).toEqual(meaningOf(supportHotline))
      const steps: { undo: DraftPatch; redo: DraftPatch }[] = []
      for (const edit of edits) {
        const before = await read(name)
        if (isRefused(before, edit)) {
          await expect(carryOut(name, edit)).rejects.toThrow()
          continue
        }
        const foreseen = applyEdit(before, edit)
        await carryOut(name, edit)
        expect(meaningOf(await read(name))).toEqual(meaningOf(foreseen))
        steps.push({ undo: patchBetween(foreseen, before), redo: patchBetween(before, foreseen) })
      }
      const last = await read(name)
      for (const { undo } of steps.toReversed()) await patch(name, undo)
      expect(meaningOf(await read(name))).toEqual(meaningOf(first))
      for (const { redo } of steps) await patch(name, redo)
      expect(meaningOf(await read(name))).toEqual(meaningOf(last))
    }),
    { numRuns: 40 },
  )
}, 180_000)

test('where calls begin is foreseen, also where nobody chose it', async () => {
  const { name } = await createIvr(tester.services, access, { name: 'undo-start', publishMode: 'manual' })
  const starts: (string | null)[] = []
  for (const menuId of ['welcome', 'main_menu']) {
    const edit: Edit = { kind: 'addMenu', menu: { menuId, promptText: '' }, position: undefined }
    const foreseen = applyEdit(await read(name), edit)
    await carryOut(name, edit)
    const { start } = meaningOf(await read(name))
    expect(start).toBe(meaningOf(foreseen).start)
    starts.push(start)
  }
  expect(starts).toEqual(['welcome', 'main_menu'])
})

test('a patch is all or nothing, and names what is wrong by its place in the patch', async () => {
  const name = await hotline()
  const before = await read(name)
  const refused = (change: StoredPatch) => patchDraft(tester.services, access, { name, patch: change })
  const queue = { actionType: 'transfer_queue' as const, actionTarget: 'no spaces, please' }
  const bad = refused({
    removed: ['sales_menu'],
    changed: { main_menu: { fields: { timeoutSeconds: 9 }, options: { 1: queue } } },
  })
  await expect(bad).rejects.toThrow(Invalid)
  await expect(bad).rejects.toMatchObject({
    errors: [{ path: expect.stringMatching(/^changed\.main_menu\.options\.1\./) }],
  })
  await expect(refused({ changed: { gone: { fields: { timeoutSeconds: 9 } } } })).rejects.toThrow(Conflict)
  await expect(refused({ added: [{ menuId: 'main_menu' }] })).rejects.toThrow(Conflict)
  await expect(refused({ renamed: [{ from: 'main_menu', to: 'sales_menu' }] })).rejects.toThrow(Conflict)
  await expect(refused({ rootMenuId: 'gone' })).rejects.toThrow(Conflict)
  await expect(refused({ positions: { nonsense: null } })).rejects.toThrow(Invalid)
  await expect(
    refused({ changed: { main_menu: { options: { open: { ...queue, actionTarget: 'q' } } } } }),
  ).rejects.toThrow()
  expect(await read(name)).toEqual(before)
})

test('as many menus, options and places as there can be come and go at once', async () => {
  names += 1
  const { name } = await createIvr(tester.services, access, { name: `undo-${names}`, publishMode: 'manual' })
  const menuIds = Array.from({ length: 2_000 }, (_, at) => `menu_${at}`)
  const options = ['1', '2', '3', '4'].map((digit) => ({
    ...{ digit, actionType: 'transfer_queue' as const, actionTarget: 'queue-sales' },
  }))
  const nodes = menuIds.flatMap((menuId) => [
    `menu:${menuId}`,
    ...options.map(({ digit }) => `option:${menuId}:${digit}`),
  ])
  await patch(name, {
    added: menuIds.map((menuId) => ({ menuId, promptText: 'Press 1.', options })),
    positions: Object.fromEntries(nodes.map((node, at) => [node, { x: at, y: 0 }])),
  })
  const whole = await read(name)
  expect(whole.menus).toHaveLength(2_000)
  expect(Object.keys(whole.positions)).toHaveLength(10_000)
  await patch(name, { removed: menuIds })
  expect(await read(name)).toMatchObject({ menus: [], positions: {} })
})

test('another organisation cannot patch it', async () => {
  const name = await hotline()
  const other = await tester.tenant()
  await expect(patchDraft(tester.services, other, { name, patch: { removed: ['main_menu'] } })).rejects.toThrow()
})
