import { branch, commonHolidays, english, hours, key, menu, message, onWorkdays, timeZone } from './parts.ts'
import type { Template } from './template.ts'

const spanish = (prompt_text: string, invalid_prompt?: string) => ({
  es: { prompt_text, ...(invalid_prompt !== undefined && { invalid_prompt }) },
})
const speak = (language: string) => ({ set: { language } })

export const bilingual: Template = {
  words: {
    en: {
      title: 'Bilingual line',
      purpose: 'Callers choose English or Spanish; one set of menus speaks both and finds the agents who do.',
      hints: [
        'The second language: its prompts, its key in language_menu, and its case in sales_language and support_language',
        'The queues by language, such as queue-sales-en and queue-sales-es',
        'Opening hours, holidays and time zone in office_hours, and the same hours where they are spoken',
      ],
    },
    de: {
      title: 'Zweisprachiger Anschluss',
      purpose: 'Anrufende wählen Englisch oder Spanisch; dieselben Menüs sprechen beides und finden, wer es spricht.',
      hints: [
        'Die zweite Sprache: ihre Ansagen, ihre Taste in language_menu und ihren Fall in sales_language und support_language',
        'Die Warteschlangen je Sprache, etwa queue-sales-en und queue-sales-es',
        'Öffnungszeiten, Feiertage und Zeitzone in office_hours, und dieselben Zeiten dort, wo sie angesagt werden',
      ],
    },
  },
  ivr: { ...english, description: 'One line in English and Spanish', rootMenuId: 'language_menu' },
  menus: [
    menu(
      'language_menu',
      'Calls begin here. It speaks both languages, whatever the language of the call.',
      {
        promptText: 'Welcome. For English, press 1. Para español, oprima 2.',
        language: 'en',
        timeoutSeconds: 5,
        maxRetries: 2,
      },
      [
        key('1', ['sub_menu', 'main_menu', speak('en')], 'English from here on'),
        key('2', ['sub_menu', 'main_menu', speak('es')], 'Spanish from here on'),
        key('t', ['sub_menu', 'main_menu', speak('en')], 'Who says nothing is greeted in English'),
        key('i', ['sub_menu', 'main_menu', speak('en')], 'So is who presses another key'),
      ],
    ),
    menu(
      'main_menu',
      'The same menu in both languages',
      {
        promptText:
          'How can we help you? For sales, press 3. For support, press 4. For our opening hours, press 5. To change the language, press 8.',
        invalidPrompt: 'Sorry, that is not one of the choices.',
        translations: spanish(
          '¿En qué podemos ayudarle? Para ventas, oprima 3. Para soporte técnico, oprima 4. Para nuestro horario, oprima 5. Para cambiar de idioma, oprima 8.',
          'Lo sentimos, esa opción no es válida.',
        ),
      },
      [
        key('3', ['sub_menu', 'sales_language'], 'Sales'),
        key('4', ['sub_menu', 'office_hours'], 'Support, while somebody is in'),
        key('5', ['sub_menu', 'opening_hours_message'], 'Opening hours'),
        key('8', ['sub_menu', 'language_menu'], 'The other language'),
        key('t', ['sub_menu', 'office_hours'], 'Callers who press nothing are helped by a person'),
      ],
    ),
    branch(
      'sales_language',
      'Finds the agents who speak the language of the call',
      { config: { on: '{language}', cases: [{ exit: 'spanish', op: 'starts_with', value: 'es' }] } },
      [
        key('spanish', ['transfer_queue', 'queue-sales-es'], 'Sales in Spanish'),
        key('else', ['transfer_queue', 'queue-sales-en'], 'Sales in English'),
      ],
    ),
    hours(
      'office_hours',
      'When support is staffed',
      { config: { time_zone: timeZone, weekly: onWorkdays('09:00', '18:00'), holidays: commonHolidays } },
      [
        key('open', ['sub_menu', 'support_language'], 'Somebody is in'),
        key('closed', ['sub_menu', 'closed_message'], 'Nobody is in'),
      ],
    ),
    branch(
      'support_language',
      'Finds the agents who speak the language of the call',
      { config: { on: '{language}', cases: [{ exit: 'spanish', op: 'starts_with', value: 'es' }] } },
      [
        key('spanish', ['transfer_queue', 'queue-support-es'], 'Support in Spanish'),
        key('else', ['transfer_queue', 'queue-support-en'], 'Support in English'),
      ],
    ),
    message(
      'opening_hours_message',
      'Then the main menu again, in the same language',
      {
        promptText: 'We are open Monday to Friday, from nine in the morning until six in the evening.',
        translations: spanish('Atendemos de lunes a viernes, de nueve de la mañana a seis de la tarde.'),
      },
      [key('next', ['sub_menu', 'main_menu'], 'Back to the main menu')],
    ),
    message(
      'closed_message',
      'What callers who need support hear when nobody is in. The mailbox has a greeting of its own.',
      {
        promptText: 'We are closed at the moment. Please leave your name and number after the tone.',
        translations: spanish('En este momento estamos cerrados. Deje su nombre y su número después del tono.'),
      },
      [key('next', ['voicemail', '4000', { max_seconds: 120 }], 'A message for the next working day')],
    ),
  ],
}
