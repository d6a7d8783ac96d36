import type { Problem } from 'ivr-runtime/domain/flow/problem'

const byEnd: Record<string, string> = {
  promptText: 'promptText',
  invalidPrompt: 'invalidPrompt',
  timeoutSec: 'timeoutSeconds',
  maxRetries: 'maxRetries',
  voice: 'ttsVoice',
  menuId: 'menuId',
  target: 'actionTarget',
  actionTarget: 'actionTarget',
}

/** The field of the inspector in which a problem is put right; 'first' where that is no single one. */
export function fieldOfProblem({ place }: Problem): string {
  return byEnd[place.field?.split('.').at(-1) ?? ''] ?? 'first'
}
