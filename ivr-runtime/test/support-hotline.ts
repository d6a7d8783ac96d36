import type { Draft, DraftOption } from '../src/domain/flow/draft.ts'

const option = (
  digit: string,
  actionType: string,
  actionTarget: string,
  actionConfig: unknown = null,
): DraftOption => ({
  digit,
  actionType,
  actionTarget,
  actionConfig,
  description: null,
})

/** The product document's complete example. */
export const supportHotline = (weatherUrl = 'https://api.weather.gov/gridpoints/TOP/31,80/forecast'): Draft => ({
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
        option('1', 'sub_menu', 'sales_menu'),
        option('2', 'transfer_queue', 'queue-tech-support'),
        option('3', 'http_api_call', weatherUrl, {
          method: 'GET',
          headers: { 'User-Agent': 'Ominis-IVR/1.0' },
          response_path: 'properties.periods[0].detailedForecast',
          tts_template: 'The weather forecast is: {value}',
        }),
        option('0', 'transfer_extension', '1000'),
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
        option('1', 'transfer_queue', 'queue-phone-sales'),
        option('2', 'transfer_queue', 'queue-computer-sales'),
        option('9', 'sub_menu', 'main_menu'),
      ],
    },
  ],
})
