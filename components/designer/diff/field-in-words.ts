import type { DraftOption } from '../draft/draft.ts'
import { actionViews } from '../nodes/action-views.ts'

const names: Record<string, string> = {
  menuId: 'Name',
  digit: 'Key',
  kind: 'Kind and settings',
  config: 'Settings',
  language: 'Language',
  translations: 'Translations',
  description: 'Description',
  promptText: 'What callers hear',
  ttsVoice: 'Voice',
  timeoutSeconds: 'Wait, in seconds',
  maxRetries: 'Tries',
  invalidPrompt: 'After a wrong key',
  actionType: 'What it does',
  actionTarget: 'Where it leads',
  actionConfig: 'Settings',
  action: 'What it does',
  text: 'Text',
  colour: 'Colour',
  rootMenuId: 'Where calls begin',
  voice: 'Voice of the IVR',
  ttsModel: 'Speech model',
}

/** A field as the inspector calls it; what lies within it by its own names. */
export function fieldInWords([first = '', ...rest]: readonly string[]): string {
  const inner = rest.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replaceAll('_', ' ')))
  return [names[first] ?? first, ...inner].join(' › ')
}

/** What an option does, in a few words: `Send to a queue: queue-sales`. */
export function actionInWords({ actionType, actionTarget }: Pick<DraftOption, 'actionType' | 'actionTarget'>): string {
  const { verb, target } = actionViews[actionType]
  return `${verb}: ${target(actionTarget)}`
}
