import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { expect, test } from 'vitest'
import { callPath } from './call-path.ts'

const prompt = (menuId: string, attempt = 1): CallStep => ({
  kind: 'prompt',
  menuId,
  attempt,
  spoken: [],
  timeoutMs: 5000,
})
const action = (menuId: string, key: string, type: string, target: string): CallStep => ({
  kind: 'action',
  menuId,
  key,
  action: type,
  target,
})

test('the caller is in the menu that spoke last, and the keys that chose it stay lit', () => {
  const path = callPath([
    { kind: 'answered' },
    prompt('main_menu'),
    { kind: 'input', menuId: 'main_menu', digits: '1' },
    action('main_menu', '1', 'sub_menu', 'sales_menu'),
    prompt('sales_menu'),
  ])
  expect(path.currentMenuId).toBe('sales_menu')
  expect([...path.menus]).toEqual(['main_menu', 'sales_menu'])
  expect([...path.choices]).toEqual(['main_menu:1'])
})

test('a menu that speaks again after a web service has the caller back', () => {
  const path = callPath([
    prompt('main_menu'),
    action('main_menu', '3', 'http_api_call', 'https://x.test'),
    prompt('main_menu'),
  ])
  expect(path).toMatchObject({ currentMenuId: 'main_menu', latestChoice: null })
  expect([...path.choices]).toEqual(['main_menu:3'])
})

test('an exit that is taken lights up like a key', () => {
  const path = callPath([
    prompt('main_menu', 3),
    { kind: 'exit', menuId: 'main_menu', exit: 't', taken: true },
    action('main_menu', 't', 'voicemail', '1001'),
  ])
  expect(path.latestChoice).toBe('main_menu:t')
})

test('after the call nobody is in a menu, and the way stays', () => {
  const path = callPath([
    prompt('main_menu'),
    action('main_menu', '2', 'transfer_queue', 'queue-tech-support'),
    {
      kind: 'ended',
      outcome: { kind: 'transferred', to: 'queue', target: 'queue-tech-support', menuId: 'main_menu' },
    },
  ])
  expect(path).toMatchObject({ currentMenuId: null, latestChoice: 'main_menu:2' })
  expect([...path.menus]).toEqual(['main_menu'])
})

test('menus that decide by themselves are on the way, and a failed transfer has the caller back', () => {
  const steps: CallStep[] = [
    { kind: 'hours', menuId: 'opening_hours', exit: 'open', overridden: false },
    action('opening_hours', 'open', 'sub_menu', 'by_language'),
    { kind: 'branched', menuId: 'by_language', exit: 'else' },
    action('by_language', 'else', 'transfer_queue', 'queue-sales'),
  ]
  expect(callPath(steps)).toMatchObject({ currentMenuId: 'by_language', latestChoice: 'by_language:else' })
  const back = callPath([...steps, { kind: 'transferFailed', menuId: 'by_language', target: 'q', cause: 'NO_ANSWER' }])
  expect([...back.menus]).toEqual(['opening_hours', 'by_language'])
  expect(back).toMatchObject({ currentMenuId: 'by_language', latestChoice: null })
})
