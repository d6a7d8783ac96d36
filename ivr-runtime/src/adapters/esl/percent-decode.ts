/**
 * Undoes the switch's URL encoding (`switch_url_encode`). Never throws: a `%` that begins no escape stays, bytes
 * that are not UTF-8 become U+FFFD.
 */
export const percentDecode = (text: string): string =>
  text.includes('%')
    ? text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
    : text
