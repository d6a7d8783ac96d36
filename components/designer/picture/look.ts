/** What a picture needs of the page it is made in: colours of the theme, and how wide a text is. */
export type Look = {
  /** By the name of the token without its dashes: `node-menu`. */
  colour: (token: string) => string
  /** Width of a text in pixels. `font` as in CSS: `600 13px Inter Variable`. */
  measure: (text: string, font: string) => number
}

export const sans = '"Inter Variable", ui-sans-serif, system-ui, sans-serif'
export const mono = '"JetBrains Mono Variable", ui-monospace, monospace'

/** The look of the page as it is now, light or dark. */
export function lookOfPage(): Look {
  const style = getComputedStyle(document.documentElement)
  const context = document.createElement('canvas').getContext('2d')
  return {
    colour: (token) => style.getPropertyValue(`--${token}`).trim(),
    measure: (text, font) => {
      if (!context) return text.length * 7
      context.font = font
      return context.measureText(text).width
    },
  }
}
