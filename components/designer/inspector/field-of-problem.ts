import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { camel } from './kind-values.ts'

/** Fields whose last part is called otherwise in a form. */
const byEnd: Record<string, string> = {
  timeoutSec: 'timeoutSeconds',
  voice: 'ttsVoice',
  target: 'actionTarget',
}

/** Lists in which a problem has a place of its own: a day, a holiday, a case, a language. */
const lists = ['weekly', 'holidays', 'cases', 'translations']

/** The field of the inspector in which a problem is put right, by its name there; 'first' where that is no single one. */
export function fieldOfProblem({ place }: Pick<Problem, 'place'>): string {
  if (place.field === undefined) return place.key === undefined ? 'first' : `exit.${place.key}`
  const [head = '', ...rest] = place.field.split('.')
  const path = head === 'config' || head === 'actionConfig' ? rest : [head, ...rest]
  const [name = '', at] = path
  if (lists.includes(name) && at !== undefined) return `${name}.${at}`
  return byEnd[name] ?? (camel(name) || 'first')
}
