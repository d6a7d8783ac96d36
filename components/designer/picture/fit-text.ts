import type { Look } from './look.ts'

/** A text on one line, cut off with "…" where it is wider than `width` pixels. */
export function fitText({ measure }: Pick<Look, 'measure'>, text: string, font: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (measure(line, font) <= width) return line
  const letters = Array.from(line)
  let [fits, not] = [0, letters.length]
  while (not - fits > 1) {
    const middle = (fits + not) >> 1
    if (measure(`${letters.slice(0, middle).join('')}…`, font) <= width) fits = middle
    else not = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}

/** A text on at most `most` lines, broken between words and where it breaks itself. */
export function wrapText(
  look: Pick<Look, 'measure'>,
  text: string,
  font: string,
  width: number,
  most: number,
): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && look.measure(longer, font) > width) {
        lines.push(line)
        line = word
      } else line = longer
      if (lines.length > most) break
    }
    lines.push(line)
    if (lines.length > most) break
  }
  const shown = lines.slice(0, most).map((line) => fitText(look, line, font, width))
  const last = shown.at(-1)
  if (lines.length > most && last !== undefined && !last.endsWith('…'))
    shown[most - 1] = fitText(look, `${last} …`, font, width)
  return shown
}
