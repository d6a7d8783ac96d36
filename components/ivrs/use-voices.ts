'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../app/trpc.ts'
import type { ComboboxOption } from '../ui/combobox.tsx'

/** Engines as supervisors know them. */
export const engineLabels: Record<string, string> = {
  openai: 'OpenAI',
  flite: 'Offline (flite)',
  'espeak-ng': 'Offline (espeak-ng)',
}

/** A voice that speaks whatever language the text is in. */
const anyLanguage = '*'

/** The voices and models of all engines, to choose from. */
export function useVoices(): { voices: ComboboxOption[]; models: ComboboxOption[] } {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.speech.voices.queryOptions(undefined, { staleTime: 300_000 }))
  const engines = data?.engines ?? []
  return {
    voices: engines.flatMap((engine) =>
      engine.voices.map(({ id, label, language }) => ({
        value: id,
        label,
        group: engine.label,
        ...(language === anyLanguage ? {} : { hint: language }),
      })),
    ),
    models: engines.flatMap((engine) =>
      engine.models.map((model) => ({ value: model, label: model, group: engine.label })),
    ),
  }
}
