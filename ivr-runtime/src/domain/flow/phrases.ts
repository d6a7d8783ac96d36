/** What the system says by itself, where a flow has no words of its own. */
export type Phrase = 'invalidChoice' | 'goodbye' | 'serviceUnavailable'

const phrases: Record<string, Record<Phrase, string>> = {
  en: {
    invalidChoice: 'That is not a valid choice.',
    goodbye: 'Goodbye.',
    serviceUnavailable: 'The service is unavailable at the moment.',
  },
  es: {
    invalidChoice: 'Esa opción no es válida.',
    goodbye: 'Adiós.',
    serviceUnavailable: 'El servicio no está disponible en este momento.',
  },
  fr: {
    invalidChoice: "Ce choix n'est pas valable.",
    goodbye: 'Au revoir.',
    serviceUnavailable: "Le service n'est pas disponible pour le moment.",
  },
  de: {
    invalidChoice: 'Diese Auswahl ist ungültig.',
    goodbye: 'Auf Wiederhören.',
    serviceUnavailable: 'Der Dienst ist zurzeit nicht verfügbar.',
  },
  it: {
    invalidChoice: 'La scelta non è valida.',
    goodbye: 'Arrivederci.',
    serviceUnavailable: 'Il servizio non è al momento disponibile.',
  },
  pt: {
    invalidChoice: 'Essa opção não é válida.',
    goodbye: 'Até logo.',
    serviceUnavailable: 'O serviço não está disponível no momento.',
  },
  nl: {
    invalidChoice: 'Dat is geen geldige keuze.',
    goodbye: 'Tot ziens.',
    serviceUnavailable: 'De dienst is op dit moment niet beschikbaar.',
  },
}

/** The phrase in the language of the tag (`pt-BR` → Portuguese), in English where we have no other. */
export function phrase(name: Phrase, language: string): string {
  const base = language.split('-')[0] ?? 'en'
  return (phrases[base] ?? phrases.en)?.[name] ?? ''
}
