import { type AppArg, appArg } from '../../ports/app-arg.ts'

const delimiters = ['|', ';', '~', '!', ':', ' ']

/**
 * The one application that sets these channel variables: `set` for one, `multiset` for several, so that only one
 * round trip is needed. An empty value unsets. Names may hold letters, digits, `_` and `-`; others are left out.
 * The switch drops some backslashes and quotes from values: encode what may hold them. Null: nothing to set.
 */
export const setVariables = (
  variables: Readonly<Record<string, string>>,
): { app: 'set' | 'multiset'; arg: AppArg } | null => {
  const entries = Object.entries(variables).filter(([name]) => /^[\w-]{1,128}$/.test(name))
  const [first] = entries
  if (!first) return null
  if (entries.length === 1) return { app: 'set', arg: appArg`${first[0]}=${first[1]}` }
  const texts = entries.map(([name, value]) => `${name}=${value}`)
  const delimiter = delimiters.find((sign) => texts.every((text) => !text.includes(sign)))
  if (!delimiter) {
    const plain = texts.map((text) => text.replaceAll('|', '/'))
    return { app: 'multiset', arg: appArg`^^|${plain.join('|')}` }
  }
  return { app: 'multiset', arg: appArg`^^${delimiter}${texts.join(delimiter)}` }
}
