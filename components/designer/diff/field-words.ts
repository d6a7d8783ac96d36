const names: Record<string, string> = {
  menuId: 'Name',
  kind: 'Kind',
  description: 'Description',
  promptText: 'Prompt',
  prompt_text: 'Prompt',
  invalidPrompt: 'After a wrong key',
  invalid_prompt: 'After a wrong key',
  language: 'Language',
  ttsVoice: 'Voice',
  voice: 'Voice',
  timeoutSeconds: 'Seconds to wait',
  maxRetries: 'Tries',
  digit: 'Key',
  actionType: 'What it does',
  actionTarget: 'Target',
  rootMenuId: 'Calls begin in',
  ttsModel: 'Speech model',
  text: 'Text',
  on: 'Compares',
  time_zone: 'Time zone',
  response_path: 'Place in the answer',
  tts_template: 'What is spoken',
  save_as: 'Kept as',
  next: 'Afterwards',
  on_fail: 'If nobody answers',
  ring_seconds: 'Seconds to ring',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** A field of a menu, an option or a note in words: `Prompt`, `Prompt (fr)`, `Headers, User-Agent`. */
export function fieldWords(path: readonly string[]): string {
  const [head = '', ...rest] = path
  if (head === 'translations') return `${rest.slice(1).map(inWords).join(', ') || 'Words'} (${rest[0]})`
  const parts = head === 'config' || head === 'actionConfig' ? rest : path
  const words = parts.filter((part) => !/^\d+$/.test(part)).map(inWords)
  return words.join(', ') || 'Settings'
}

const inWords = (part: string): string => names[part] ?? capital(part.replaceAll('_', ' '))

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
