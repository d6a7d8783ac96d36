/** Part of a configuration that was rendered already; it is taken as it is. */
export type Xml = { xml: string }

/**
 * Replaces each `{{name}}` by its value, written so that an XML attribute holds it. Throws where a name has no value, and
 * where a value has a line break or a `$`: the switch expands `$${…}` and `${…}` after reading.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number | Xml>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`Nothing is known of {{${name}}}.`)
    return typeof value === 'object' ? value.xml : escapeXml(name, String(value))
  })
}

function escapeXml(name: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\u007f$]/.test(value)) throw new Error(`{{${name}}} must have no line break and no $.`)
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}

/** `<action application="…" data="…"/>`, or any other empty element, one to a line. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, indent: number): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  return `${' '.repeat(indent)}<${name}${written.join('')}/>`
}
