import { type DemoIvr, key } from './demo-ivr.ts'

/** The complete example of the product document, word for word. */
export const supportHotline: DemoIvr = {
  description: 'Technical support hotline with weather and queue routing',
  ivr: {
    name: 'support-hotline',
    defaultLanguage: 'en',
    defaultVoice: 'nova',
    ttsModel: 'tts-1-hd',
    rootMenuId: null,
  },
  menus: [
    {
      menuId: 'main_menu',
      kind: 'menu',
      config: null,
      language: null,
      translations: null,
      promptText:
        'Welcome to technical support. Press 1 for sales, press 2 for technical support, press 3 for weather information, or press 0 for operator.',
      ttsVoice: null,
      timeoutSeconds: 8,
      maxRetries: 3,
      invalidPrompt: 'Invalid selection. Please press a number from 0 to 3.',
      options: [
        key('1', ['sub_menu', 'sales_menu'], 'Navigate to sales menu'),
        key('2', ['transfer_queue', 'queue-tech-support'], 'Transfer to technical support queue'),
        key(
          '3',
          [
            'http_api_call',
            'https://api.weather.gov/gridpoints/TOP/31,80/forecast',
            {
              method: 'GET',
              headers: { 'User-Agent': 'Ominis-IVR/1.0' },
              response_path: 'properties.periods[0].detailedForecast',
              tts_template: 'The weather forecast is: {value}',
            },
          ],
          'Get weather forecast',
        ),
        key('0', ['transfer_extension', '1000'], 'Transfer to operator'),
      ],
    },
    {
      menuId: 'sales_menu',
      kind: 'menu',
      config: null,
      language: null,
      translations: null,
      promptText:
        'Sales department. Press 1 for phone sales, press 2 for computer sales, or press 9 to return to main menu.',
      ttsVoice: null,
      timeoutSeconds: 5,
      maxRetries: 3,
      invalidPrompt: null,
      options: [
        key('1', ['transfer_queue', 'queue-phone-sales'], 'Transfer to phone sales queue'),
        key('2', ['transfer_queue', 'queue-computer-sales'], 'Transfer to computer sales queue'),
        key('9', ['sub_menu', 'main_menu'], 'Return to main menu'),
      ],
    },
  ],
}
