const sentences: Record<string, string> = {
  en: 'Thank you for calling. How can we help you today?',
  de: 'Danke für Ihren Anruf. Wie können wir Ihnen heute helfen?',
  fr: "Merci de votre appel. Comment pouvons-nous vous aider aujourd'hui ?",
  es: 'Gracias por su llamada. ¿En qué podemos ayudarle hoy?',
  it: 'Grazie per la chiamata. Come possiamo aiutarla oggi?',
  pt: 'Obrigado pela sua ligação. Como podemos ajudar hoje?',
  nl: 'Bedankt voor uw oproep. Hoe kunnen we u vandaag helpen?',
}

/** Something that every IVR could say, in the language of the tag; in English where we have no words in it. */
export const sampleSentence = (language: string): string =>
  sentences[language.split('-')[0] ?? ''] ?? (sentences.en as string)
