import { fillTemplate } from './template.ts'

/** What the system says by itself, where a flow has no words of its own. `{digits}`, `{count}`: filled in the call. */
export type Phrase =
  | 'invalidChoice'
  | 'goodbye'
  | 'serviceUnavailable'
  | 'lineBusy'
  | 'noAnswer'
  | 'unreachable'
  | 'youEntered'
  | 'digitsEntered'
  | 'confirmOrAgain'

const phrases: Record<string, Record<Phrase, string>> = {
  en: {
    invalidChoice: 'That is not a valid choice.',
    goodbye: 'Goodbye.',
    serviceUnavailable: 'The service is unavailable at the moment.',
    lineBusy: 'The line is busy.',
    noAnswer: 'There is no answer.',
    unreachable: 'Your call could not be connected.',
    youEntered: 'You entered {digits}.',
    digitsEntered: 'Number of digits entered: {count}.',
    confirmOrAgain: 'Press 1 to confirm, or 2 to enter it again.',
  },
  es: {
    invalidChoice: 'Esa opción no es válida.',
    goodbye: 'Adiós.',
    serviceUnavailable: 'El servicio no está disponible en este momento.',
    lineBusy: 'La línea está ocupada.',
    noAnswer: 'No hay respuesta.',
    unreachable: 'No se ha podido conectar su llamada.',
    youEntered: 'Ha introducido {digits}.',
    digitsEntered: 'Número de dígitos introducidos: {count}.',
    confirmOrAgain: 'Pulse 1 para confirmar o 2 para introducirlo de nuevo.',
  },
  fr: {
    invalidChoice: "Ce choix n'est pas valable.",
    goodbye: 'Au revoir.',
    serviceUnavailable: "Le service n'est pas disponible pour le moment.",
    lineBusy: 'La ligne est occupée.',
    noAnswer: 'Votre correspondant ne répond pas.',
    unreachable: "Votre appel n'a pas pu aboutir.",
    youEntered: 'Vous avez saisi {digits}.',
    digitsEntered: 'Nombre de chiffres saisis : {count}.',
    confirmOrAgain: 'Appuyez sur 1 pour confirmer ou sur 2 pour recommencer.',
  },
  de: {
    invalidChoice: 'Diese Auswahl ist ungültig.',
    goodbye: 'Auf Wiederhören.',
    serviceUnavailable: 'Der Dienst ist zurzeit nicht verfügbar.',
    lineBusy: 'Der Anschluss ist besetzt.',
    noAnswer: 'Es meldet sich niemand.',
    unreachable: 'Ihr Anruf konnte nicht verbunden werden.',
    youEntered: 'Sie haben {digits} eingegeben.',
    digitsEntered: 'Anzahl der eingegebenen Ziffern: {count}.',
    confirmOrAgain: 'Drücken Sie 1 zum Bestätigen oder 2 für eine neue Eingabe.',
  },
  it: {
    invalidChoice: 'La scelta non è valida.',
    goodbye: 'Arrivederci.',
    serviceUnavailable: 'Il servizio non è al momento disponibile.',
    lineBusy: 'La linea è occupata.',
    noAnswer: 'Nessuno risponde.',
    unreachable: 'Non è stato possibile collegare la chiamata.',
    youEntered: 'Ha inserito {digits}.',
    digitsEntered: 'Numero di cifre inserite: {count}.',
    confirmOrAgain: 'Prema 1 per confermare o 2 per inserirlo di nuovo.',
  },
  pt: {
    invalidChoice: 'Essa opção não é válida.',
    goodbye: 'Até logo.',
    serviceUnavailable: 'O serviço não está disponível no momento.',
    lineBusy: 'A linha está ocupada.',
    noAnswer: 'Ninguém atende.',
    unreachable: 'Não foi possível completar a sua chamada.',
    youEntered: 'Você digitou {digits}.',
    digitsEntered: 'Número de dígitos digitados: {count}.',
    confirmOrAgain: 'Pressione 1 para confirmar ou 2 para digitar novamente.',
  },
  nl: {
    invalidChoice: 'Dat is geen geldige keuze.',
    goodbye: 'Tot ziens.',
    serviceUnavailable: 'De dienst is op dit moment niet beschikbaar.',
    lineBusy: 'De lijn is bezet.',
    noAnswer: 'Er wordt niet opgenomen.',
    unreachable: 'Uw oproep kon niet worden verbonden.',
    youEntered: 'U hebt {digits} ingevoerd.',
    digitsEntered: 'Aantal ingevoerde cijfers: {count}.',
    confirmOrAgain: 'Toets 1 om te bevestigen of 2 om het opnieuw in te voeren.',
  },
}

const baseOf = (language: string): string => language.split('-')[0] ?? ''
const isSpoken = (language: string): boolean => Object.hasOwn(phrases, baseOf(language))

/** The phrase in the language of the tag (`pt-BR` → Portuguese), in English where we have no other. */
export function phrase(name: Phrase, language: string, values: Readonly<Record<string, string>> = {}): string {
  const text = phrases[isSpoken(language) ? baseOf(language) : 'en']?.[name] ?? ''
  return fillTemplate(text, (place) => (Object.hasOwn(values, place) ? values[place] : undefined))
}

/** The language in which `phrase` speaks: the one asked for, or English where we have no words in it. */
export const phraseLanguage = (language: string): string => (isSpoken(language) ? language : 'en')
