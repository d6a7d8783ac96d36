const place = /\{([a-z][a-z0-9_]{0,31})\}/g

/** The variables that a text names as `{name}`, each once. */
export const variablesIn = (template: string): string[] =>
  // Most texts name none, and there are many of them.
  template.includes('{') ? [...new Set([...template.matchAll(place)].map(([, name = '']) => name))] : []

/**
 * Puts values in the place of `{name}`. A name without a value (undefined) stays as it stands: it is no variable but
 * text that looks like one. What was put in is not looked at again.
 */
export const fillTemplate = (template: string, value: (name: string) => string | undefined): string =>
  template.replace(place, (whole, name: string) => value(name) ?? whole)
