const maxPieceLength = 240
const maxWordLength = 40
const unreadable = 'This message cannot be read by the English voice.'

const symbols: Record<string, string> = {
  '&': ' and ',
  '@': ' at ',
  '%': ' percent ',
  '+': ' plus ',
  '=': ' equals ',
  '#': ' pound ',
  '*': ' star ',
  '€': ' euros ',
  '£': ' pounds ',
  '°': ' degrees ',
  '§': ' section ',
  '©': ' copyright ',
  '…': '. ',
  '–': ', ',
  '—': ', ',
}
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
}

/**
 * A prompt as flite can read it: plain ASCII without control characters, in pieces of at most 240 characters that end
 * where a speaker would breathe. Accents are dropped and common symbols named. Empty when there is nothing to say; text in a
 * script that flite cannot read at all becomes a sentence that says so.
 */
export function fliteText(text: string): string[] {
  const ascii = toAscii(text)
  if (/[A-Za-z0-9]/.test(ascii)) return pieces(ascii)
  return /\p{L}/u.test(text) ? [unreadable] : []
}

function toAscii(text: string): string {
  return text
    .replace(/[ßæÆœŒøØđĐðþÞłŁı]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([€£]) ?(\d[\d.,]*)/g, '$2$1')
    .replaceAll('⁄', '/')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[&@%+=#*€£°§©…–—]/g, (symbol) => symbols[symbol] ?? ' ')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/[<>{}[\]|\\^~`_]+/g, ' ')
    .replace(new RegExp(`[A-Za-z0-9]{${maxWordLength + 1},}`, 'g'), (word) => word.replace(/.{20}/g, '$& '))
    .replace(/\s+/g, ' ')
    .trim()
}

function pieces(text: string): string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > maxPieceLength) {
    const head = rest.slice(0, maxPieceLength)
    const at = lastBreak(head, /[.!?;:]["')]* /g) ?? lastBreak(head, /, /g) ?? lastBreak(head, / /g) ?? maxPieceLength
    found.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  if (rest !== '') found.push(rest)
  return found
}

function lastBreak(text: string, pattern: RegExp): number | null {
  const last = [...text.matchAll(pattern)].at(-1)
  return last ? last.index + last[0].length : null
}
