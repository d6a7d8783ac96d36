import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import { applyPatch } from './apply-patch.ts'
import type { Draft } from './draft.ts'
import type { Edit } from './edit.ts'
import { editStep } from './edit-step.ts'
import { mergeEdit } from './merge.ts'
import { isEmptyPatch, patchBetween } from './patch.ts'
import { option, supportHotline } from './sample-draft.ts'
import { anyEdits, isRefused } from './testing/any-edits.ts'
import { meaningOf } from './testing/meaning-of.ts'
import { reusesName } from './testing/reuses-name.ts'
import type { Choice } from './three-way.ts'

const base: Draft = {
  ...supportHotline,
  ivr: { ...supportHotline.ivr, rootMenuId: 'main_menu' },
  menus: supportHotline.menus.map((menu, at) => ({ ...menu, id: at + 1 })),
}
const update = (menuId: string, changes: object): Edit => ({ kind: 'updateMenu', menuId, changes })
const merge = (mine: Edit, theirs: Edit, choices: Record<string, Choice> = {}) => {
  const step = editStep(base, mine)
  if (!step) throw new Error('mine changes nothing')
  return mergeEdit(step, applyEdit(base, theirs), choices)
}
const menuOf = (draft: Draft, menuId: string) => draft.menus.find((menu) => menu.menuId === menuId)

describe('merging an edit with those of others', () => {
  test('different fields of the same menu stay both', () => {
    const { merged, conflicts, patch } = merge(
      update('sales_menu', { promptText: 'Mine.' }),
      update('sales_menu', { timeoutSeconds: 9 }),
    )
    expect(conflicts).toEqual([])
    expect(menuOf(merged, 'sales_menu')).toMatchObject({ promptText: 'Mine.', timeoutSeconds: 9 })
    expect(patch).toEqual({ changed: { sales_menu: { fields: { promptText: 'Mine.' } } } })
  })

  test('the same field is a conflict that shows both, and a choice decides it', () => {
    const [mine, theirs] = [
      update('sales_menu', { promptText: 'Mine.' }),
      update('sales_menu', { promptText: 'Theirs.' }),
    ]
    const { conflicts, merged } = merge(mine, theirs)
    expect(conflicts).toMatchObject([
      {
        path: ['menus', 'sales_menu', 'promptText'],
        base: 'This is sales_menu.',
        mine: 'Mine.',
        theirs: 'Theirs.',
      },
    ])
    expect(menuOf(merged, 'sales_menu')?.promptText).toBe('Mine.')
    const taken = merge(mine, theirs, { [conflicts[0]?.id ?? '']: 'theirs' })
    expect(isEmptyPatch(taken.patch)).toBe(true)
  })

  test('the same change made by both is no conflict, and nothing is left to send', () => {
    const same = update('sales_menu', { promptText: 'Ours.' })
    expect(merge(same, same)).toMatchObject({ conflicts: [], patch: {} })
  })

  test('a menu that one removed and the other changed is asked about, and can come back', () => {
    const removal: Edit = { kind: 'deleteMenu', menuId: 'sales_menu', force: true }
    const change = update('sales_menu', { promptText: 'Mine.' })
    const kept = merge(change, removal)
    expect(kept.conflicts).toMatchObject([{ path: ['menus', 'sales_menu'], theirs: undefined }])
    expect(menuOf(kept.merged, 'sales_menu')).toMatchObject({ promptText: 'Mine.', options: { length: 3 } })
    expect(kept.patch.added).toHaveLength(1)
    const removed = merge(removal, change)
    expect(removed.conflicts).toMatchObject([{ path: ['menus', 'sales_menu'], mine: undefined }])
    expect(removed.patch.removed).toEqual(['sales_menu'])
  })

  test('what I did to a menu follows the new name that others gave it, and the other way round', () => {
    const rename = update('sales_menu', { menuId: 'shop' })
    const change = update('sales_menu', { promptText: 'Mine.' })
    expect(merge(change, rename)).toMatchObject({
      conflicts: [],
      patch: { changed: { shop: { fields: { promptText: 'Mine.' } } } },
    })
    const renamed = merge(rename, change)
    expect(renamed).toMatchObject({ conflicts: [], patch: { renamed: [{ from: 'sales_menu', to: 'shop' }] } })
    expect(menuOf(renamed.merged, 'shop')?.promptText).toBe('Mine.')
    expect(menuOf(renamed.merged, 'main_menu')?.options[0]?.actionTarget).toBe('shop')
  })

  test('what leads to a menu leads there under its new name', () => {
    const rename = update('sales_menu', { menuId: 'shop' })
    const toSales = option({ digit: '7', actionType: 'sub_menu', actionTarget: 'sales_menu' })
    const { conflicts, merged } = merge({ kind: 'addOption', menuId: 'main_menu', option: toSales }, rename)
    expect(conflicts).toEqual([])
    expect(menuOf(merged, 'main_menu')?.options.at(-1)).toMatchObject({ digit: '7', actionTarget: 'shop' })
  })

  test('two new names for one menu are a conflict', () => {
    const { conflicts, merged } = merge(
      update('sales_menu', { menuId: 'shop' }),
      update('sales_menu', { menuId: 'buy' }),
    )
    expect(conflicts).toMatchObject([{ path: ['menus', 'sales_menu', 'menuId'], mine: 'shop', theirs: 'buy' }])
    expect(merged.menus.map(({ menuId }) => menuId)).toEqual(['main_menu', 'shop'])
  })

  test('a menu that I add under the name that they gave to another gets a name of its own', () => {
    const rename = update('sales_menu', { menuId: 'shop' })
    const toSales = option({ digit: '1', actionType: 'sub_menu', actionTarget: 'sales_menu' })
    const add: Edit = { kind: 'patch', patch: { added: [{ menuId: 'shop', promptText: 'Mine.', options: [toSales] }] } }
    const { conflicts, merged } = merge(add, rename)
    expect(conflicts).toEqual([])
    expect(menuOf(merged, 'shop')?.promptText).toBe('This is sales_menu.')
    expect(menuOf(merged, 'shop_2')).toMatchObject({ promptText: 'Mine.', options: [{ actionTarget: 'shop' }] })
    expect(menuOf(merge(rename, add).merged, 'shop_2')?.promptText).toBe('This is sales_menu.')
  })

  test('the start is no menu that others removed', () => {
    const added: Edit = { kind: 'patch', patch: { added: [{ menuId: 'shop', promptText: '' }] } }
    const gone: Edit = { kind: 'patch', patch: { removed: ['main_menu', 'sales_menu'] } }
    expect(merge(added, gone)).toMatchObject({ merged: { ivr: { rootMenuId: null } }, patch: { rootMenuId: 'shop' } })
  })

  test('one key given two meanings is a conflict, its description is not', () => {
    const mine = option({ digit: '5', actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' })
    const theirs = { ...mine, actionType: 'transfer_queue' as const, actionTarget: 'q' }
    const add = (each: typeof mine): Edit => ({ kind: 'addOption', menuId: 'sales_menu', option: each })
    expect(merge(add(mine), add(theirs)).conflicts.map(({ path }) => path.at(-1))).toEqual(['action'])
  })
})

const done = (edits: readonly Edit[]) =>
  edits.reduce((now, edit) => (isRefused(now, edit) ? now : applyEdit(now, edit)), base)
const stepTo = (after: Draft) => editStep(base, { kind: 'patch', patch: patchBetween(base, after) })
const withoutPlaces = (draft: Draft) => {
  const { positions: _, notes, ...rest } = meaningOf(draft)
  return {
    ...rest,
    notes: Object.fromEntries(Object.entries(notes).map(([id, { text, colour }]) => [id, text + colour])),
  }
}
/** Every single value of a draft by its path; what an option does counts as one. */
const cells = (draft: Draft): Cells =>
  new Map(
    draft.menus.flatMap<[string, unknown]>(({ menuId, id: _, options, kind, config, ...fields }) => [
      ...Object.entries({ ...fields, kind: [kind, config] }).map(
        ([name, value]) => [`${menuId} ${name}`, value] as [string, unknown],
      ),
      ...options.flatMap(({ digit, id: __, description, ...action }): [string, unknown][] => [
        [`${menuId} ${digit} action`, action],
        [`${menuId} ${digit} description`, description],
      ]),
    ]),
  )
const noRename = (edits: readonly Edit[]) => !edits.some((edit) => edit.kind === 'updateMenu' && edit.changes.menuId)
const newNames = (draft: Draft) => draft.menus.map(({ menuId }) => menuId).filter((menuId) => !menuOf(base, menuId))
const text = (value: unknown) => JSON.stringify(value)

describe('merging whatever two people did', () => {
  test('leads to the same draft whoever comes first, where nothing was changed by both', () => {
    let compared = 0
    fc.assert(
      fc.property(anyEdits(3), anyEdits(3), (one, other) => {
        const [a, b] = [done(one), done(other)]
        if (reusesName(base, a) || reusesName(base, b)) return
        const [stepA, stepB] = [stepTo(a), stepTo(b)]
        if (!stepA || !stepB || newNames(a).some((name) => newNames(b).includes(name))) return
        const [ab, ba] = [mergeEdit(stepA, b), mergeEdit(stepB, a)]
        if (ab.conflicts.length + ba.conflicts.length > 0) return
        compared += 1
        const [onThis, onThat] = [withoutPlaces(ab.merged), withoutPlaces(ba.merged)]
        expect(onThis.menus).toEqual(onThat.menus)
        expect(onThis.notes).toEqual(onThat.notes)
        // Where both removed the start, calls begin in the menu that was created first.
        if (ab.merged.ivr.rootMenuId || ba.merged.ivr.rootMenuId) expect(onThis.start).toBe(onThat.start)
      }),
      { numRuns: 1_000 },
    )
    expect(compared).toBeGreaterThan(50)
  })

  test('loses no field of either, unless it is chosen', () => {
    fc.assert(
      fc.property(
        anyEdits(4).filter(noRename),
        anyEdits(4).filter(noRename),
        fc.constantFrom<Choice>('mine', 'theirs'),
        (one, other, choice) => {
          const [mine, theirs] = [done(one), done(other)]
          const step = stepTo(mine)
          if (!step) return
          const { conflicts } = mergeEdit(step, theirs)
          const chosen = Object.fromEntries(conflicts.map(({ id }) => [id, choice]))
          const { merged, patch } = mergeEdit(step, theirs, chosen)
          expect(withoutPlaces(applyPatch(theirs, patch))).toEqual(withoutPlaces(merged))
          const [was, own, others, is] = [base, mine, theirs, merged].map(cells) as [Cells, Cells, Cells, Cells]
          for (const key of new Set([...was.keys(), ...own.keys(), ...others.keys(), ...is.keys()])) {
            const [b, m, t, r] = [was, own, others, is].map((each) => text(each.get(key)))
            const of = conflicts.some(({ path }) =>
              key.startsWith(
                path
                  .slice(1)
                  .filter((part) => part !== 'options')
                  .join(' '),
              ),
            )
            if (m === t) expect([m, of ? undefined : m]).toContain(r)
            else if (m === b) expect(of ? [t, m, undefined] : [t]).toContain(r)
            else if (t === b) expect(of ? [m, t, undefined] : [m]).toContain(r)
            else expect(of, key).toBe(true)
            if (of && m !== b && t !== b && m !== t) expect(r).toBe(choice === 'mine' ? m : t)
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('is nothing to send when theirs is mine already, and mine when they changed nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyEdits(1), anyEdits(5).filter(noRename)), (edits) => {
        const mine = done(edits)
        const step = stepTo(mine)
        if (!step) return
        const again = mergeEdit(step, mine)
        expect(again.conflicts).toEqual([])
        expect(meaningOf(applyPatch(mine, again.patch))).toEqual(meaningOf(mine))
        const first = mergeEdit(step, base)
        expect(first.conflicts).toEqual([])
        expect(meaningOf(first.merged)).toEqual(meaningOf(mine))
      }),
      { numRuns: 1_000 },
    )
  })
})

type Cells = Map<string, unknown>
