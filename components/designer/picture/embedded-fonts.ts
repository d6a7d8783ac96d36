/** The style sheet with those parts of the page's fonts that hold the letters of `text`, each as data in itself. */
export async function embeddedFonts(text: string): Promise<string> {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))
  const faces = [...document.styleSheets].flatMap(rulesOf).filter((rule) => {
    const range = rule.style.getPropertyValue('unicode-range')
    return rangesOf(range).some(([from, to]) => [...letters].some((letter) => letter >= from && letter <= to))
  })
  const made = await Promise.all(faces.map(embedded))
  return made.filter(Boolean).join('\n')
}

function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  const rules = (list: CSSRuleList): CSSRule[] =>
    [...list].flatMap((rule) => ('cssRules' in rule ? rules(rule.cssRules as CSSRuleList) : [rule]))
  try {
    return rules(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule)
  } catch {
    // The sheet of an extension, which pages may not read.
    return []
  }
}

/** `U+0-FF, U+131, U+2??` as numbers; no range is all. */
function rangesOf(range: string): [from: number, to: number][] {
  if (range.trim() === '') return [[0, 0x10ffff]]
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
  })
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, source] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src')) ?? []
  if (!source) return ''
  const answer = await fetch(new URL(source, parentStyleSheet?.href ?? location.href))
  if (!answer.ok) return ''
  const name = (property: string) => style.getPropertyValue(property)
  return `@font-face{font-family:${name('font-family')};font-weight:${name('font-weight') || '100 900'};src:url(${await dataUrl(await answer.blob())}) format("woff2")}`
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
