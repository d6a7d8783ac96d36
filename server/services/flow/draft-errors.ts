import type { FieldError } from '../../errors.ts'
import type { DraftView } from './draft-view.ts'

const maxNamed = 5
const maxErrors = 100

/** What keeps a draft from being run: the first errors in words, and each with its place, `menus.main.options.1.target`. */
export function draftErrors({ problems }: DraftView): { sentences: string; errors: FieldError[] } {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const more = errors.length > maxNamed ? ` And ${errors.length - maxNamed} more.` : ''
  return {
    sentences: `${errors
      .slice(0, maxNamed)
      .map(({ message }) => message)
      .join(' ')}${more}`,
    errors: errors
      .slice(0, maxErrors)
      .map(({ place, message, code, values }) => ({ path: placePath(place), message, problem: { code, values } })),
  }
}

function placePath({ menuId, key, field }: DraftView['problems'][number]['place']): string {
  const menu = menuId === undefined ? [] : ['menus', menuId]
  const option = key === undefined ? [] : ['options', key]
  return [...menu, ...option, ...(field === undefined ? [] : [field])].join('.')
}
