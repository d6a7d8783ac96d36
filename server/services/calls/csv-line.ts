/** One record of RFC 4180, with its line end. No field of it is taken for a formula by a spreadsheet. */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map((text) => quoted(harmless(text))).join(',')}\r\n`

/** A spreadsheet runs what begins with one of these; a telephone number alone does nothing. */
const harmless = (text: string) => (/^[=+\-@\t\r\n]/.test(text) && !/^\+?[0-9]+$/.test(text) ? `'${text}` : text)

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
