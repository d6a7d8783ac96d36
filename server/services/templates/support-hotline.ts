import { key, menu } from './parts.ts'
import type { Template } from './template.ts'

const weather = {
  method: 'GET',
  headers: { 'User-Agent': 'Ominis-IVR/1.0' },
  response_path: 'properties.periods[0].detailedForecast',
  tts_template: 'The weather forecast is: {value}',
}

/** The complete example of the product document, word for word. */
export const supportHotline: Template = {
  words: {
    en: {
      title: 'Support hotline',
      purpose: 'The example of the handbook: two menus, queues, an operator, and a weather forecast from the web.',
      hints: [
        'The queues queue-tech-support, queue-phone-sales and queue-computer-sales, and the operator’s extension 1000',
        'The place of the weather forecast, in the address of key 3',
      ],
    },
    de: {
      title: 'Support-Hotline',
      purpose:
        'Das Beispiel des Handbuchs: zwei Menüs, Warteschlangen, Vermittlung und ein Wetterbericht aus dem Netz.',
      hints: [
        'Die Warteschlangen queue-tech-support, queue-phone-sales und queue-computer-sales sowie die Nebenstelle 1000 der Vermittlung',
        'Den Ort des Wetterberichts in der Adresse von Taste 3',
      ],
    },
  },
  ivr: {
    description: 'Technical support hotline with weather and queue routing',
    defaultLanguage: 'en',
    defaultVoice: 'nova',
    ttsModel: 'tts-1-hd',
    rootMenuId: null,
  },
  menus: [
    menu(
      'main_menu',
      'Where every call begins',
      {
        promptText:
          'Welcome to technical support. Press 1 for sales, press 2 for technical support, press 3 for weather information, or press 0 for operator.',
        timeoutSeconds: 8,
        invalidPrompt: 'Invalid selection. Please press a number from 0 to 3.',
      },
      [
        key('1', ['sub_menu', 'sales_menu'], 'Navigate to sales menu'),
        key('2', ['transfer_queue', 'queue-tech-support'], 'Transfer to technical support queue'),
        key(
          '3',
          ['http_api_call', 'https://api.weather.gov/gridpoints/TOP/31,80/forecast', weather],
          'Get weather forecast',
        ),
        key('0', ['transfer_extension', '1000'], 'Transfer to operator'),
      ],
    ),
    menu(
      'sales_menu',
      'Which sales team',
      {
        promptText:
          'Sales department. Press 1 for phone sales, press 2 for computer sales, or press 9 to return to main menu.',
        timeoutSeconds: 5,
      },
      [
        key('1', ['transfer_queue', 'queue-phone-sales'], 'Transfer to phone sales queue'),
        key('2', ['transfer_queue', 'queue-computer-sales'], 'Transfer to computer sales queue'),
        key('9', ['sub_menu', 'main_menu'], 'Return to main menu'),
      ],
    ),
  ],
}
