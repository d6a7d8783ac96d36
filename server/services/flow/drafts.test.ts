import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Access } from '../../access.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { createIvr } from '../ivrs/create.ts'
import { createMenu } from '../menus/create.ts'
import { deleteMenu } from '../menus/delete.ts'
import { updateMenu } from '../menus/update.ts'
import { addOption } from '../options/add.ts'
import { deleteOption } from '../options/delete.ts'
import { updateOption } from '../options/update.ts'
import { updateSettings } from '../settings/update.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { getDraft } from './get-draft.ts'
import { saveLayout } from './save-layout.ts'
import { setRootMenu } from './set-root.ts'

describe('drafts', () => {
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
  const newDraft = async (publishMode: 'auto' | 'manual' = 'auto') => {
    names += 1
    const { name } = await createIvr(tester.services, access, { name: `ivr-${names}`, publishMode })
    return name
  }
  const menu = (menuId: string, promptText = 'Press 1.') => ({ menuId, promptText })
  const queue = { digit: '1', actionType: 'transfer_queue' as const, actionTarget: 'queue-a' }

  it('an edit answers with the whole draft, its problems and whether it can be published', async () => {
    const name = await newDraft('manual')
    const { services } = tester
    const empty = await createMenu(services, access, { name, menu: menu('m'), position: { x: 1, y: 2 } })
    expect(empty.draft).toMatchObject({
      ivr: { name, rootMenuId: null, draftRevision: 1, publishedVersion: null },
      menus: [{ menuId: 'm', timeoutSeconds: 5, maxRetries: 3, options: [] }],
      positions: { 'menu:m': { x: 1, y: 2 } },
      problems: expect.arrayContaining([expect.objectContaining({ code: 'no_options', place: { menuId: 'm' } })]),
      canPublish: false,
    })
    const { draft } = await addOption(services, access, { name, menuId: 'm', option: queue })
    expect(draft).toMatchObject({ canPublish: true, changedSincePublish: true, ivr: { draftRevision: 2 } })
    expect(await getDraft(services, access, { name })).toEqual(draft)
  })

  it('an edit that publishes says so at once', async () => {
    const name = await newDraft()
    await createMenu(tester.services, access, { name, menu: menu('m') })
    const { draft } = await addOption(tester.services, access, { name, menuId: 'm', option: queue })
    expect(draft).toMatchObject({ ivr: { publishedVersion: 1 }, changedSincePublish: false })
    expect(await getDraft(tester.services, access, { name })).toEqual(draft)
  })

  it('a prompt may be empty for a while, and is not published meanwhile', async () => {
    const name = await newDraft()
    await createMenu(tester.services, access, { name, menu: menu('m', '') })
    const { draft } = await addOption(tester.services, access, { name, menuId: 'm', option: queue })
    expect(draft).toMatchObject({ canPublish: false, ivr: { publishedVersion: null } })
    expect(draft.problems.map(({ code }) => code)).toContain('prompt_empty')
  })

  it('an edit of a draft that moved on is refused and changes nothing', async () => {
    const name = await newDraft()
    const { draft } = await createMenu(tester.services, access, { name, menu: menu('m') })
    const expectedRevision = draft.ivr.draftRevision
    const edit = { name, menuId: 'm', changes: { promptText: 'Mine' }, expectedRevision }
    await updateMenu(tester.services, access, edit)
    const theirs = { ...edit, changes: { promptText: 'Theirs' } }
    await expect(updateMenu(tester.services, access, theirs)).rejects.toThrow(Conflict)
    const now = await getDraft(tester.services, access, { name })
    expect(now).toMatchObject({ menus: [{ promptText: 'Mine' }], ivr: { draftRevision: expectedRevision + 1 } })
  })

  it('of two edits that saw the same draft, one is kept', async () => {
    const name = await newDraft()
    const { draft } = await createMenu(tester.services, access, { name, menu: menu('m') })
    const expectedRevision = draft.ivr.draftRevision
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((promptText) =>
        updateMenu(tester.services, access, { name, menuId: 'm', changes: { promptText }, expectedRevision }),
      ),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('a refused edit raises no revision and tells nobody', async () => {
    const name = await newDraft()
    const heard: { ivrId: number; revision: number }[] = []
    const stop = tester.services.bus.on('draft_changed', (change) => heard.push(change))
    const { draft } = await createMenu(tester.services, access, { name, menu: menu('m') })
    await expect(createMenu(tester.services, access, { name, menu: menu('m') })).rejects.toThrow(Conflict)
    await saveLayout(tester.services, access, { name, positions: { 'menu:m': { x: 5, y: 5 } } })
    expect((await getDraft(tester.services, access, { name })).ivr.draftRevision).toBe(1)
    await updateMenu(tester.services, access, { name, menuId: 'm', changes: { promptText: 'Press 2.' } })
    // Of this IVR, up to the last edit: others' words may still be on their way.
    const revisions = () => heard.filter(({ ivrId }) => ivrId === draft.ivr.id).map(({ revision }) => revision)
    await expect.poll(() => revisions().at(-1)).toBe(2)
    stop()
    expect(revisions()).toEqual([1, 1, 2])
  })

  it('places on the canvas follow renamed menus and keys, and go with deleted ones', async () => {
    const name = await newDraft()
    const { services } = tester
    await createMenu(services, access, { name, menu: menu('a.b') })
    await addOption(services, access, { name, menuId: 'a.b', option: queue })
    const at = { x: 10, y: 20 }
    await saveLayout(services, access, { name, positions: { 'menu:a.b': at, 'option:a.b:1': at } })
    await updateMenu(services, access, { name, menuId: 'a.b', changes: { menuId: 'c' } })
    const moved = await updateOption(services, access, {
      name,
      menuId: 'c',
      digit: '1',
      changes: { digit: '*' },
    })
    expect(moved.draft.positions).toEqual({ 'menu:c': at, 'option:c:*': at })
    const without = await deleteOption(services, access, { name, menuId: 'c', digit: '*' })
    expect(without.draft.positions).toEqual({ 'menu:c': at })
    expect((await deleteMenu(services, access, { name, menuId: 'c' })).draft.positions).toEqual({})
  })

  it.each([
    [{ 'window:x': { x: 1, y: 1 } }],
    [{ 'menu:a b': { x: 1, y: 1 } }],
    [{ 'option:a:X': { x: 1, y: 1 } }],
    [{ 'menu:a': { x: Number.NaN, y: 1 } }],
    [{ 'menu:a': { x: 1e9, y: 1 } }],
  ])('refuses the layout %j', async (positions) => {
    const name = await newDraft()
    await expect(saveLayout(tester.services, access, { name, positions })).rejects.toThrow(Invalid)
  })

  it('calls begin in the menu that was chosen, which must be there', async () => {
    const name = await newDraft()
    for (const id of ['main_menu', 'other']) await createMenu(tester.services, access, { name, menu: menu(id) })
    expect((await setRootMenu(tester.services, access, { name, menuId: 'other' })).ivr.rootMenuId).toBe('other')
    await expect(setRootMenu(tester.services, access, { name, menuId: 'none' })).rejects.toThrow(NotFound)
  })

  it('a full dial string is worth a warning until the settings allow how it begins', async () => {
    const name = await newDraft('manual')
    await createMenu(tester.services, access, { name, menu: menu('m') })
    const option = {
      digit: '1',
      actionType: 'transfer_extension' as const,
      actionTarget: 'sofia/gateway/carrier/+1555',
    }
    const { draft } = await addOption(tester.services, access, { name, menuId: 'm', option })
    expect(draft).toMatchObject({
      canPublish: true,
      problems: [
        { severity: 'warning', place: { menuId: 'm', key: '1' }, message: expect.stringContaining('settings') },
      ],
    })
    await updateSettings(tester.services, access, { allowedDialStrings: ['sofia/gateway/carrier/'] })
    expect((await getDraft(tester.services, access, { name })).problems).toEqual([])
  })

  it('a version from before there were kinds is still the same flow', async () => {
    const name = await newDraft()
    await createMenu(tester.services, access, { name, menu: menu('m') })
    const { draft } = await addOption(tester.services, access, { name, menuId: 'm', option: queue })
    const { db } = tester.services
    const version = await db.ivrFlowVersion.findFirstOrThrow({ where: { ivrId: draft.ivr.id } })
    const old = structuredClone(version.flow) as { menus: Record<string, unknown>[] }
    for (const each of old.menus) for (const field of ['kind', 'config', 'language', 'translations']) delete each[field]
    await db.ivrFlowVersion.update({ where: { id: version.id }, data: { flow: old as object } })
    expect((await getDraft(tester.services, access, { name })).changedSincePublish).toBe(false)
  })

  it('a menu takes no more options than a flow can hold', async () => {
    const name = await newDraft('manual')
    const { draft } = await createMenu(tester.services, access, { name, menu: menu('m') })
    const menuId = draft.menus[0]?.id ?? 0
    const row = { menuId, actionType: 'transfer_queue', actionTarget: 'q' }
    const data = Array.from({ length: 200 }, (_, index) => ({ ...row, digit: String(1000 + index) }))
    await tester.services.db.ivrMenuOption.createMany({ data })
    const tooMany = addOption(tester.services, access, { name, menuId: 'm', option: queue })
    await expect(tooMany).rejects.toThrow(Conflict)
  })
})
