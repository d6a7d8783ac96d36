import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { mentionedKeys, promisedKeys } from 'ivr-runtime/domain/flow/prompt-keys'
import type { DraftMenu, DraftOption } from './draft.ts'
import { orderedOptions } from './menu-exits.ts'

/** How a key is offered to callers, and what is said of keys that are no digits and of places without a description. */
type Words = { sentence: string; star: string; hash: string; extension: string; voicemail: string }

const words: Record<string, Words> = {
  en: {
    sentence: 'Press {key} for {what}.',
    ...{ star: 'star', hash: 'pound', extension: 'extension', voicemail: 'voicemail' },
  },
  de: {
    sentence: 'Drücken Sie die {key} für {what}.',
    ...{ star: 'Sterntaste', hash: 'Rautetaste', extension: 'Durchwahl', voicemail: 'den Anrufbeantworter' },
  },
  fr: {
    sentence: 'Appuyez sur {key} pour {what}.',
    ...{ star: 'étoile', hash: 'dièse', extension: 'le poste', voicemail: 'la messagerie' },
  },
  es: {
    sentence: 'Pulse {key} para {what}.',
    ...{ star: 'asterisco', hash: 'almohadilla', extension: 'la extensión', voicemail: 'el buzón de voz' },
  },
  it: {
    sentence: 'Prema {key} per {what}.',
    ...{ star: 'asterisco', hash: 'cancelletto', extension: "l'interno", voicemail: 'la segreteria' },
  },
  pt: {
    sentence: 'Pressione {key} para {what}.',
    ...{ star: 'estrela', hash: 'cerquilha', extension: 'o ramal', voicemail: 'o correio de voz' },
  },
  nl: {
    sentence: 'Toets {key} voor {what}.',
    ...{ star: 'sterretje', hash: 'hekje', extension: 'toestel', voicemail: 'de voicemail' },
  },
}

const wordsOf = (language: string): Words => words[language.split('-')[0] ?? ''] ?? (words.en as Words)

/** A sentence per key that is known by its description or its target: `Press 1 for sales.`; '' where nothing is known. */
export function keySentences(menu: DraftMenu, language: string): string {
  const said = wordsOf(language)
  return orderedOptions(menu)
    .flatMap((option) => {
      const what = isExit(option.digit) ? '' : purposeOf(option, said)
      const key = option.digit.replaceAll('*', ` ${said.star} `).replaceAll('#', ` ${said.hash} `).trim()
      return what ? [said.sentence.replace('{key}', key).replace('{what}', what)] : []
    })
    .join(' ')
}

/**
 * A prompt that offers the keys of its menu: sentences of this kind that stand in it already give way to the new ones,
 * in their place; else those of keys that it does not name yet go to the end.
 */
export function withKeySentences(prompt: string, menu: DraftMenu, language: string): string {
  const sentences = keySentences(menu, language)
  const [before = '', between = ''] = wordsOf(language).sentence.split(/\{\w+\}/)
  const one = new RegExp(String.raw`${escaped(before)}[^.!?\s]+${escaped(between)}[^.!?]*[.!?]`, 'giu')
  // A sentence that offers several keys was written by a person.
  const isOurs = (found: string) => promisedKeys(found).length === 1
  const ours = [...prompt.matchAll(one)].filter(([found]) => isOurs(found))
  if (sentences && ours.length > 0) {
    const first = ours[0]?.index
    const replaced = prompt.replace(one, (found, at) => (at === first ? sentences : isOurs(found) ? '' : found))
    return replaced.replaceAll(/ {2,}/g, ' ').trimEnd()
  }
  const named = mentionedKeys(prompt)
  const options = menu.options.filter(({ digit }) => !named.has(digit))
  const missing = keySentences({ ...menu, options }, language)
  if (!missing) return prompt
  const text = prompt.trimEnd()
  return text === '' ? missing : `${text}${/[.!?…:]$/.test(text) ? '' : '.'} ${missing}`
}

function purposeOf({ description, actionType, actionTarget }: DraftOption, said: Words): string {
  const own = description?.trim().replace(/[.!?\s]+$/, '')
  if (own) return /^\p{Lu}\p{Ll}/u.test(own) && said === words.en ? own.charAt(0).toLowerCase() + own.slice(1) : own
  switch (actionType) {
    case 'sub_menu':
      return inWords(actionTarget.replace(/_menu$/, ''))
    case 'transfer_queue':
      return inWords(actionTarget.replace(/^queue-/, ''))
    case 'transfer_extension':
      return /^\d+$/.test(actionTarget) ? `${said.extension} ${actionTarget}` : ''
    case 'voicemail':
      return said.voicemail
    case 'http_api_call':
    case 'play_audio':
    case 'hangup':
      return ''
  }
}

const inWords = (name: string): string => (/[{}]/.test(name) ? '' : name.replaceAll(/[-_]+/g, ' ').trim())

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
