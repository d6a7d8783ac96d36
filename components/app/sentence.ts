/** A refusal such as "must not be empty" as a sentence, as it stands alone below a field. */
export function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(text) ? text : `${text}.`
}
