import type { useTranslations } from 'use-intl'
import { serverRefusals } from '../../messages/en/server-refusals.ts'
import { type ProblemTexts, problemText, type Told } from './problem-text.ts'
import { readerOf } from './read-by-text.ts'
import type { FieldRefusal } from './refusal.ts'
import { endInWords, type RefusalTexts } from './refusal-in-words.ts'

export type ToldTexts = {
  t: ReturnType<typeof useTranslations<'serverRefusals'>>
  refusals: RefusalTexts
  problems: ProblemTexts
}

type Fill = (key: keyof typeof serverRefusals, values: Record<string, string>) => string

const read = readerOf(serverRefusals)

/** What the server refused, in the language of the texts; in English where there is no text for it. */
export function toldInWords(message: string, fields: readonly FieldRefusal[], texts: ToldTexts): string {
  return whole(
    fields.reduce((text, field) => withField(text, field, texts), message),
    texts,
  )
}

/** With what is said of one field (`name must not be empty`), or of one problem, in the language of the texts. */
function withField(text: string, { path, message, problem }: FieldRefusal, { refusals, problems }: ToldTexts): string {
  if (problem) return text.replace(message, () => problemText(problems, refusals, { ...problem, message } as Told))
  return path === '' ? text : text.replace(`${path} ${message}`, () => `${path} ${endInWords(message, refusals)}`)
}

function whole(text: string, texts: ToldTexts): string {
  const found = read(text)
  if (!found) return text
  const { errors } = found.values
  const values = errors === undefined ? found.values : { ...found.values, errors: whole(errors, texts) }
  // Each text has places of its own, which TypeScript does not follow through the catalogue.
  return (texts.t as unknown as Fill)(found.key, values)
}
