declare const checked: unique symbol

/**
 * The argument of an application of the switch, ready to be sent: one line, and expanding nothing but what the
 * program's own text says. Made by `appArg` only.
 */
export type AppArg = { readonly text: string; readonly [checked]: true }

/**
 * Builds an application's argument. What stands in the template is the program's own and may use channel variables,
 * written `\${domain_name}`; what is put in with `${…}` came from elsewhere and is made harmless: control characters
 * go, and a `$` that would begin an expansion becomes `%`, as the switch's own `switch_string_var_check` does.
 *
 * ```ts
 * appArg`default \${domain_name} ${mailbox}`
 * ```
 */
export const appArg = (template: TemplateStringsArray, ...values: (string | number)[]): AppArg => {
  let text = ''
  let foreign = ''
  for (const [index, literal] of template.entries()) {
    const own = withoutControlCharacters(literal)
    const value = withoutControlCharacters(String(values[index] ?? ''))
    text += own + value
    foreign += ' '.repeat(own.length) + '!'.repeat(value.length)
  }
  const harmless = withoutExpansions(text, foreign)
  return { text: template[0]?.startsWith('%') ? harmless : withoutScopeVariables(harmless) } as AppArg
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const withoutControlCharacters = (text: string) => text.replace(/[\u0000-\u001f\u007f]/g, '')

/**
 * `${` begins an expansion. The switch also drops `\'` and halves `\\`, and some applications (`set`) expand once
 * more, so what stands between `$` and `{` may vanish. `foreign` has `!` where a character was put in from elsewhere.
 */
const withoutExpansions = (text: string, foreign: string) =>
  text.replace(/\$([\\']*\{)/g, (start, rest: string, at: number) =>
    foreign.slice(at, at + start.length).includes('!') ? `%${rest}` : start,
  )

/** An argument that begins with `%[name=value]` sets variables for the length of the application. */
const withoutScopeVariables = (text: string) => text.replace(/^%+(?=.?\[)/, '')
