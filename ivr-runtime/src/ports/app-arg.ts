declare const checked: unique symbol

/**
 * The argument of an application of the switch, ready to be sent: one line, and expanding nothing but what the
 * program's own text says. Made by `appArg` only.
 */
export type AppArg = { readonly text: string; readonly [checked]: true }

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const controlCharacters = /[\u0000-\u001f\u007f]/g

/**
 * Builds an application's argument. What stands in the template is the program's own and may use channel variables,
 * written `\${domain_name}`; what is put in with `${…}` came from elsewhere and is made harmless: control characters
 * go, and a `$` that could begin an expansion becomes `%`, as the switch's own `switch_string_var_check` does.
 *
 * ```ts
 * appArg`default \${domain_name} ${mailbox}`
 * ```
 */
export const appArg = (template: TemplateStringsArray, ...values: (string | number)[]): AppArg => {
  let text = ''
  for (const [index, literal] of template.entries()) {
    text += literal.replace(controlCharacters, '')
    const value = values[index]
    if (value !== undefined) text += harmless(String(value), text)
  }
  return { text } as AppArg
}

/** `${`, also written `$\{`, begins an expansion; a `$` at the end could become one with what follows it. */
const harmless = (value: string, before: string) => {
  const text = value.replace(controlCharacters, '').replace(/\$(?=\\*(?:\{|$))/g, '%')
  return /\$\\*$/.test(before) ? text.replace(/^(\\*)\{/, '$1(') : text
}
