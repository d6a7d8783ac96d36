import type { UseFormReturn } from 'react-hook-form'
import { useRefusal } from '../app/use-refusal.ts'
import type { IvrFormValues } from './ivr-form-schema.ts'

/** What is wrong with a field of the form of an IVR, as a sentence in the language of the page. */
export function useWrong({ formState: { errors } }: UseFormReturn<IvrFormValues>) {
  const said = useRefusal()
  return (field: keyof IvrFormValues): string | undefined => {
    const message = errors[field]?.message
    return message === undefined ? undefined : said(message)
  }
}
