import type { MenuFields, OptionFields } from '../../components/designer/draft/edit.ts'

export type SampleMenu = MenuFields & { options: OptionFields[] }

const keys = ['1', '2', '3', '4', '5']
const week = { mon: [['09:00', '17:30']], tue: [['09:00', '17:30']], wed: [['09:00', '17:30']] }

/**
 * The menus of a call centre's IVR of `size` menus, about five options each, always the same: one in ten is opening
 * hours, collects a number, branches or only speaks; each but the first is reached from one before it, and some lead
 * back to the start.
 */
export function sampleFlow(size: number): SampleMenu[] {
  const children = childrenOf(size)
  return Array.from({ length: size }, (_, at) => menuOf(at, children[at] ?? []))
}

const kinds: Record<number, 'hours' | 'collect' | 'branch' | 'message'> = {
  3: 'hours',
  5: 'collect',
  7: 'branch',
  9: 'message',
}
const exits = {
  hours: ['open', 'closed', 'holiday'],
  collect: ['done', 't', 'i'],
  branch: ['loyal', 'else'],
  message: ['next'],
}
const kindOf = (at: number) => kinds[at % 10] ?? 'menu'
const handlesOf = (at: number): string[] => {
  const kind = kindOf(at)
  return kind === 'menu' ? [...keys, 't', 'i'] : exits[kind]
}
const idOf = (at: number) => (at === 0 ? 'main_menu' : `${kindOf(at)}_${at}`)

/** Which menus each leads to, breadth first: one in a message, else two. */
function childrenOf(size: number): number[][] {
  const children: number[][] = Array.from({ length: size }, () => [])
  let parent = 0
  for (let at = 1; at < size; at += 1) {
    while ((children[parent]?.length ?? 0) >= Math.min(2, handlesOf(parent).length)) parent += 1
    children[parent]?.push(at)
  }
  return children
}

function menuOf(at: number, children: readonly number[]): SampleMenu {
  const kind = kindOf(at)
  const options = handlesOf(at).map((digit, index): OptionFields => {
    const child = children[index]
    if (child !== undefined)
      return { digit, actionType: 'sub_menu', actionTarget: idOf(child), description: `Department ${child}` }
    return leafOf(at, digit, index)
  })
  return { menuId: idOf(at), kind, promptText: promptOf(at), config: configOf(at), options }
}

const promptOf = (at: number) => {
  const kind = kindOf(at)
  if (kind === 'hours' || kind === 'branch') return ''
  const pressed = kind === 'menu' ? keys.map((key) => `Press ${key} for department ${at} ${key}.`).join(' ') : ''
  return `You have reached department ${at} of the company. ${pressed}`.trim()
}

function configOf(at: number): Record<string, unknown> | null {
  switch (kindOf(at)) {
    case 'hours':
      return { time_zone: 'Europe/Berlin', weekly: week, holidays: [{ date: '2026-12-25', name: 'Christmas' }] }
    case 'collect':
      return { variable: 'account', min_digits: 4, max_digits: 8, masked: true }
    case 'branch':
      return { on: '{caller_number}', cases: [{ exit: 'loyal', op: 'starts_with', value: '+49' }] }
    default:
      return null
  }
}

function leafOf(at: number, digit: string, index: number): OptionFields {
  const id = at * 10 + index
  // What comes back would lead callers in circles where they are not asked anything.
  if (kindOf(at) !== 'menu') return { digit, actionType: 'transfer_queue', actionTarget: `queue-${id % 40}` }
  switch (id % 7) {
    case 0:
      return {
        digit,
        actionType: 'transfer_extension',
        actionTarget: String(1000 + (id % 900)),
        description: 'A colleague',
      }
    case 1:
      return { digit, actionType: 'voicemail', actionTarget: String(1000 + (id % 900)) }
    case 2:
      return {
        digit,
        actionType: 'http_api_call',
        actionTarget: `https://api.company.example/v1/orders/${id}`,
        actionConfig: { method: 'GET', response_path: 'status', tts_template: 'Your order is {value}.' },
        description: 'State of an order',
      }
    case 3:
      return { digit, actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' }
    case 4:
      return { digit, actionType: 'sub_menu', actionTarget: 'main_menu', description: 'Back to the start' }
    default:
      return { digit, actionType: 'transfer_queue', actionTarget: `queue-${id % 40}`, description: `Team ${id % 40}` }
  }
}
