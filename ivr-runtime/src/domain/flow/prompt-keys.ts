const words: Record<string, string> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  star: '*',
  asterisk: '*',
  pound: '#',
  hash: '#',
}
const keyToken = String.raw`(?:\d{1,10}|\*|#|(?:zero|one|two|three|four|five|six|seven|eight|nine|star|asterisk|pound|hash)\b)`
const verbs = [
  'press(?:ing)?',
  'dial',
  'push',
  'enter',
  'pulse',
  'marque',
  'presione',
  'oprima',
  'appuyez sur',
  'tapez',
  'composez',
  'drücken sie',
  'wählen sie',
  'digite',
  'pressione',
  'tecle',
  'prema',
  'premi',
  'premere',
  'digiti',
  'toets',
  'kies',
  'druk op',
].join('|')
// "press 1", "press the 4 key", "press 1, 2 or 3", "appuyez sur le 4", "drücken Sie die 4"
const article = String.raw`(?:(?:the|key|number|digit|le|la|el|il|die|den|o|a|de|het|tecla|touche|taste|tasto|toets)\s+)*`
const promise = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${verbs})\s+${article}(${keyToken}(?:\s*(?:,|or|and|ou|o|und|oder|e|y|en|of)\s+${keyToken}(?!\s*(?:digits?|numbers?)))*)(?!\s*(?:to|through|-)\s*\d|\s*(?:digits?|seconds?|minutes?|numbers?))`,
  'giu',
)
// "…, 2 for support": keys named without a verb of their own once one was used
const bare = new RegExp(String.raw`(?:[,;.]|\bor|\band)\s+(${keyToken})\s+(?:for|to)\b`, 'giu')
const anyToken = new RegExp(String.raw`(?<![\p{L}\p{N}])${keyToken}(?![\p{L}\p{N}])`, 'giu')

const toKey = (token: string) => words[token.toLowerCase()] ?? token

/** Keys that a prompt tells the caller to press: "Press 1 for sales, 2 for support or star to repeat" → 1, 2, *. */
export function promisedKeys(prompt: string): string[] {
  const keys = new Set<string>()
  for (const [, list = ''] of prompt.matchAll(promise)) {
    for (const [token] of list.matchAll(anyToken)) keys.add(toKey(token))
  }
  if (keys.size > 0) for (const [, token = ''] of prompt.matchAll(bare)) keys.add(toKey(token))
  return [...keys]
}

/** Every key that occurs in a prompt in any way; ranges ("0 to 3") count whole. */
export function mentionedKeys(prompt: string): Set<string> {
  const keys = new Set<string>()
  for (const [token] of prompt.matchAll(anyToken)) keys.add(toKey(token))
  for (const [, from = '', to = ''] of prompt.matchAll(/(?<!\d)(\d)\s*(?:to|through|bis|à|a|-|–)\s*(\d)(?!\d)/giu)) {
    for (let key = Number(from); key <= Number(to); key++) keys.add(String(key))
  }
  return keys
}
