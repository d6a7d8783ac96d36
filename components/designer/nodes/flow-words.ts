import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import type { useTranslations } from 'use-intl'
import type { DraftMenu, DraftOption } from '../draft/draft.ts'
import { conditionsOf } from './branch/conditions.ts'

/** The texts of the area `designerNodes`. */
export type NodeTexts = ReturnType<typeof useTranslations<'designerNodes'>>

const exits = ['t', 'i', 'next', 'open', 'closed', 'holiday', 'done', 'else'] as const

/** What the parts of a flow are called: kinds of menus, actions, keys and exits. A page has them from `useFlowWords`. */
export function flowWords(t: NodeTexts) {
  const keys = new Map<string, string>()
  const key = (digit: string) => {
    const known = keys.get(digit) ?? keyInWords(digit, t)
    keys.set(digit, known)
    return known
  }
  return {
    t,
    /** `label`: a noun; `created`: "New menu"; `hint`: what it does. */
    kind: (kind: MenuKind) => ({
      label: t(`kinds.${kind}.label`),
      created: t(`kinds.${kind}.created`),
      hint: t(`kinds.${kind}.hint`),
    }),
    /** `label`: what the caller gets to; `verb`: what a supervisor chooses, "Send to a queue". */
    action: (type: ActionType) => ({ label: t(`actions.${type}.label`), verb: t(`actions.${type}.verb`) }),
    /** What an action takes in one word, where the target alone says nothing. */
    target: (type: ActionType, target: string) => targets[type](target, t),
    /** What an option does, in one word. */
    does: ({ actionType, actionTarget }: Pick<DraftOption, 'actionType' | 'actionTarget'>) =>
      actionType === 'hangup' ? t('actions.hangup.label') : targets[actionType](actionTarget, t),
    /** What people call a key: the exits have words or names of their own, the others are themselves. */
    key,
    /** "Key 1 of main_menu". */
    keyOf: (digit: string, menuId: string) => t('keyOf', { key: key(digit), menu: menuId }),
    /** What its prompt is for, with an example; null where it says nothing. */
    prompt: (kind: MenuKind) =>
      kind === 'hours' || kind === 'branch'
        ? null
        : { label: t('prompt.label'), placeholder: t(`prompt.examples.${kind}`) },
    /** When an exit of a menu's kind is taken, as a sentence; '' where its name says it. */
    exitHint: (menu: Pick<DraftMenu, 'kind' | 'config'>, exit: string) => exitHints[menu.kind](menu.config, exit, t),
    /** What happens at an exit for which nothing was chosen, where that is no error. */
    unchosen: (kind: MenuKind, exit: string) =>
      kind === 'hours' && exit === 'holiday' ? t('asWhenClosed') : undefined,
  }
}
export type FlowWords = ReturnType<typeof flowWords>

function keyInWords(key: string, t: NodeTexts): string {
  if (isExit(key)) {
    const exit = exits.find((each) => each === key)
    return exit ? t(`exits.${exit}`) : key
  }
  return key === '*' ? t('keys.star') : key === '#' ? t('keys.hash') : t('keys.key', { key })
}

const itself = (target: string) => target

const targets: Record<ActionType, (target: string, t: NodeTexts) => string> = {
  sub_menu: itself,
  transfer_queue: itself,
  transfer_extension: itself,
  voicemail: (mailbox, t) => t('mailbox', { mailbox }),
  play_audio: (target) => libraryName(target) ?? (target.split('/').at(-1) || target),
  http_api_call: (address) => (URL.canParse(address) ? new URL(address).host : address),
  hangup: (cause, t) => {
    const known = hangupCauses.find((each) => each === cause)
    return known ? t(`hangupCauses.${known}`) : cause
  },
}

/** The hang-up causes that a flow may mean; FreeSWITCH knows more, and any may be typed in. */
export const hangupCauses = [
  'NORMAL_CLEARING',
  'USER_BUSY',
  'NO_ANSWER',
  'CALL_REJECTED',
  'NORMAL_TEMPORARY_FAILURE',
  'UNALLOCATED_NUMBER',
] as const

const exitHints: Record<MenuKind, (config: DraftMenu['config'], exit: string, t: NodeTexts) => string> = {
  menu: () => '',
  message: (_, __, t) => t('exitHints.message'),
  hours: (_, exit, t) => (exit === 'open' || exit === 'closed' || exit === 'holiday' ? t(`exitHints.${exit}`) : ''),
  collect: (_, exit, t) => (exit === 'done' ? t('exitHints.collect') : ''),
  branch: (config, exit, t) =>
    exit === 'else' ? t('exitHints.else') : t('exitHints.case', { conditions: conditionsOf(config, exit, t) }),
}
