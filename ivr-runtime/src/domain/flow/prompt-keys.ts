/** Keys as they are said, in the languages that `phrases` knows. Words that are articles as well are not among them. */
const spoken: Record<string, string> = {
  '0': 'zero null zéro cero nul',
  '1': 'one eins uno',
  '2': 'two zwei deux dos due dois twee',
  '3': 'three drei trois tres tre três drie',
  '4': 'four vier quatre cuatro quattro quatro',
  '5': 'five fünf cinq cinco cinque vijf',
  '6': 'six sechs seis sei zes',
  '7': 'seven sieben sept siete sette sete zeven',
  '8': 'eight acht huit ocho otto oito',
  '9': 'nine neun neuf nueve nove negen',
  '*': 'star asterisk stern sterntaste étoile asterisco estrela sterretje',
  '#': 'pound hash raute rautetaste dièse almohadilla cancelletto cerquilha hekje',
}
const words: Record<string, string> = Object.fromEntries(
  Object.entries(spoken).flatMap(([key, names]) => names.split(' ').map((name) => [name, key])),
)
const keyToken = String.raw`(?:\d{1,10}|\*|#|(?:${Object.keys(words).join('|')})(?![\p{L}\p{N}]))`
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
const article = String.raw`(?:(?:the|key|number|digit|le|la|el|il|die|den|o|a|de|het|tecla|touche|taste|tasto|toets|please|bitte|alstublieft)\s+)*(?:l['’])?`
const promise = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${verbs})\s+${article}(${keyToken}(?:\s*(?:,|or|and|ou|o|und|oder|e|y|en|of)\s+${keyToken}(?!\s*(?:digits?|numbers?)))*)(?!\s*(?:to|through|-)\s*\d|\s*(?:digits?|seconds?|minutes?|numbers?))`,
  'giu',
)
// "…, 2 for support": keys named without a verb of their own once one was used
const bare = new RegExp(
  String.raw`(?:[,;.]|(?<!\p{L})(?:or|and|oder|und|ou|et|o|y|e|of|en))\s+${article}(${keyToken})\s+(?:for|to|für|um|pour|para|per|voor|om)(?!\p{L})`,
  'giu',
)
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
