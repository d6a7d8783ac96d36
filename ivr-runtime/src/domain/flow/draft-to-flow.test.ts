import { describe, expect, it } from 'vitest'
import { supportHotline } from '../../../test/support-hotline.ts'
import type { Draft, DraftOption } from './draft.ts'
import { draftToFlow } from './draft-to-flow.ts'
import { menuTree } from './menu-tree.ts'
import { mentionedKeys, promisedKeys } from './prompt-keys.ts'

const change = (edit: (draft: Draft) => void) => {
  const draft = supportHotline()
  edit(draft)
  return draftToFlow(draft)
}
const main = (draft: Draft) => draft.menus[0] as Draft['menus'][number]
const sales = (draft: Draft) => draft.menus[1] as Draft['menus'][number]
const codes = ({ problems }: { problems: { code: string }[] }) => problems.map((problem) => problem.code)
const hangup: DraftOption = {
  digit: '5',
  actionType: 'hangup',
  actionTarget: 'NORMAL_CLEARING',
  actionConfig: null,
  description: null,
}

describe('a draft', () => {
  it('of the product document is a flow without problems, beginning in main_menu', () => {
    const { flow, problems } = draftToFlow(supportHotline())
    expect(problems).toEqual([])
    expect(flow?.rootMenuId).toBe('main_menu')
  })

  it('without menus is an error', () => {
    const result = change((draft) => draft.menus.splice(0))
    expect(codes(result)).toEqual(['no_menus'])
    expect(result.flow).toBeNull()
  })

  it('whose chosen first menu is missing is an error at the root', () => {
    const { problems } = change((draft) => {
      draft.ivr.rootMenuId = 'gone'
    })
    expect(problems[0]).toMatchObject({ code: 'root_missing', severity: 'error', place: { field: 'rootMenuId' } })
  })

  it('with an option to a menu that is not there names menu and key', () => {
    const { flow, problems } = change((draft) => draft.menus.pop())
    expect(flow).toBeNull()
    expect(problems).toMatchObject([{ code: 'target_menu_missing', place: { menuId: 'main_menu', key: '1' } }])
  })

  it('with a `next` to a menu that is not there is an error too', () => {
    const { problems } = change((draft) => {
      const weather = main(draft).options[2] as DraftOption
      weather.actionConfig = { ...(weather.actionConfig as object), next: { menu: 'gone' } }
    })
    expect(problems).toMatchObject([{ code: 'target_menu_missing', place: { key: '3', field: 'config.next' } }])
  })

  it('with a menu without options is an error', () => {
    expect(codes(change((draft) => sales(draft).options.splice(0)))).toContain('no_options')
  })

  it.each(['', '  \n '])('with the empty prompt %j is an error', (promptText) => {
    const { problems } = change((draft) => Object.assign(sales(draft), { promptText }))
    expect(problems[0]).toMatchObject({ code: 'prompt_empty', place: { menuId: 'sales_menu', field: 'promptText' } })
  })

  it('with a prompt over 4096 characters is an error that tells the length', () => {
    const { problems } = change((draft) => Object.assign(main(draft), { invalidPrompt: 'a'.repeat(4097) }))
    expect(problems[0]).toMatchObject({ code: 'prompt_too_long', place: { field: 'invalidPrompt' } })
    expect(problems[0]?.message).toContain('4097')
  })

  it.each([
    ['transfer_queue', 'queue sales', null, 'actionTarget'],
    ['transfer_extension', '1000 XML public', null, 'actionTarget'],
    ['transfer_queue', '${hostname()}', null, 'actionTarget'],
    ['voicemail', "1001'", null, 'actionTarget'],
    ['hangup', 'bye', null, 'actionTarget'],
    ['play_audio', '/a/../../etc/passwd', null, 'actionTarget'],
    ['play_audio', 'http://host/a.wav', null, 'actionTarget'],
    ['play_audio', '/a\nb.wav', null, 'actionTarget'],
    ['http_api_call', 'ftp://host/', null, 'actionTarget'],
    ['http_api_call', 'https://host/', { headers: { 'X-A': 'a\r\nb: c' } }, 'actionConfig.headers.X-A'],
    ['http_api_call', 'https://host/', { timeout: 3 }, 'actionConfig.timeout'],
    ['explode', 'x', null, 'actionType'],
  ])('in which %s has the target %j is an error at its field', (actionType, actionTarget, actionConfig, field) => {
    const { flow, problems } = change((draft) =>
      main(draft).options.splice(1, 1, { ...hangup, digit: '2', actionType, actionTarget, actionConfig }),
    )
    expect(flow).toBeNull()
    expect(problems[0]).toMatchObject({ code: 'target_invalid', place: { menuId: 'main_menu', key: '2', field } })
  })

  it('with a menu that no path leads to has a warning and can be run', () => {
    const { flow, problems } = change((draft) => main(draft).options.shift())
    expect(flow).not.toBeNull()
    expect(problems).toMatchObject([
      { code: 'prompt_promises_missing_key', severity: 'warning', place: { key: '1' } },
      { code: 'menu_unreachable', severity: 'warning', place: { menuId: 'sales_menu' } },
    ])
  })

  it('whose menus only lead to each other has a warning on each of them', () => {
    const { problems } = change((draft) => {
      main(draft).options.splice(1)
      sales(draft).options.splice(0, 2)
    })
    expect(problems.filter((problem) => problem.code === 'loop_without_exit')).toHaveLength(2)
  })

  it('whose way out lies two menus on has no warning about loops', () => {
    const { problems } = change((draft) => {
      main(draft).options.splice(1)
      sales(draft).options.splice(1, 1)
    })
    expect(codes({ problems })).not.toContain('loop_without_exit')
  })

  it('with an option that the prompt never mentions has a warning at the option', () => {
    const { problems } = change((draft) => main(draft).options.push({ ...hangup, digit: '#' }))
    expect(problems).toMatchObject([{ code: 'option_not_mentioned', place: { menuId: 'main_menu', key: '#' } }])
  })
})

describe('keys in a prompt', () => {
  it.each([
    ['Press 1 for sales, 2 for support, 3 for weather.', ['1', '2', '3']],
    ['For sales press one, for support press star.', ['1', '*']],
    ['Press 1, 2 or 3.', ['1', '2', '3']],
    ['Press the pound key.', ['#']],
    ['Pulse 4 para ventas.', ['4']],
    ['Appuyez sur le 5.', ['5']],
    ['Drücken Sie die 6.', ['6']],
    ['Press 12 for the branch office.', ['12']],
    ['Para ventas, pulse uno, dos para soporte o la tecla asterisco para repetir.', ['1', '2', '*']],
    ['Appuyez sur l’étoile, ou trois pour la comptabilité.', ['*', '3']],
    ['Drücken Sie bitte die Rautetaste oder die 5 für den Einkauf.', ['#', '5']],
    ['Premi due per le vendite, il cancelletto per finire.', ['2', '#']],
    ['Digite um número.', []],
    ['Appuyez sur un bouton.', []],
    ['Toets negen om terug te gaan.', ['9']],
    ['Enter 8 digits.', []],
    ['We have 3 offices and 20 people.', []],
    ['We express 2 thanks.', []],
  ])('of %j are %j', (prompt, keys) => {
    expect(promisedKeys(prompt)).toEqual(keys)
  })

  it('count as mentioned in a range', () => {
    expect([...mentionedKeys('Press a number from 0 to 3.')].sort()).toEqual(['0', '1', '2', '3'])
  })
})

describe('the tree of menus', () => {
  it('names a menu that is already on the path and does not repeat it', () => {
    const tree = menuTree(supportHotline().menus, 'main_menu')
    expect(tree?.subMenus.map((menu) => menu.menuId)).toEqual(['sales_menu'])
    expect(tree?.subMenus[0]?.subMenus).toEqual([])
    expect(tree?.subMenus[0]?.options[2]).toEqual({ digit: '9', action: 'sub_menu', target: 'main_menu' })
  })

  it('of a ladder of 60 rungs with two ways each stays finite', () => {
    const menus = Array.from({ length: 60 }, (_, rung) => ({
      ...main(supportHotline()),
      menuId: `m${rung}`,
      options: [`m${rung + 1}`, `m${rung + 2}`].map((actionTarget, index) => ({
        ...hangup,
        digit: String(index),
        actionType: 'sub_menu',
        actionTarget,
      })),
    }))
    expect(JSON.stringify(menuTree(menus, 'm0')).length).toBeLessThan(5_000_000)
  })
})
