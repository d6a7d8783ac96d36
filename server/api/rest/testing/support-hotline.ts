import type { Caller } from './rest-tester.ts'

/** Steps 1 to 5 of the product document's complete example, as they stand there. */
export const supportHotline = {
  ivr: {
    name: 'support-hotline',
    description: 'Technical support hotline with weather and queue routing',
    openai_api_key: 'sk-your-openai-key',
    default_language: 'en',
    default_voice: 'nova',
    tts_model: 'tts-1-hd',
  },
  mainMenu: {
    menu_id: 'main_menu',
    prompt_text:
      'Welcome to technical support. Press 1 for sales, press 2 for technical support, press 3 for weather information, or press 0 for operator.',
    timeout_seconds: 8,
    max_retries: 3,
    invalid_prompt: 'Invalid selection. Please press a number from 0 to 3.',
  },
  mainOptions: [
    { digit: '1', action_type: 'sub_menu', action_target: 'sales_menu', description: 'Navigate to sales menu' },
    {
      digit: '2',
      action_type: 'transfer_queue',
      action_target: 'queue-tech-support',
      description: 'Transfer to technical support queue',
    },
    {
      digit: '3',
      action_type: 'http_api_call',
      action_target: 'https://api.weather.gov/gridpoints/TOP/31,80/forecast',
      action_config: {
        method: 'GET',
        headers: { 'User-Agent': 'Ominis-IVR/1.0' },
        response_path: 'properties.periods[0].detailedForecast',
        tts_template: 'The weather forecast is: {value}',
      },
      description: 'Get weather forecast',
    },
    { digit: '0', action_type: 'transfer_extension', action_target: '1000', description: 'Transfer to operator' },
  ],
  salesMenu: {
    menu_id: 'sales_menu',
    prompt_text:
      'Sales department. Press 1 for phone sales, press 2 for computer sales, or press 9 to return to main menu.',
    timeout_seconds: 5,
    max_retries: 3,
  },
  salesOptions: [
    {
      digit: '1',
      action_type: 'transfer_queue',
      action_target: 'queue-phone-sales',
      description: 'Transfer to phone sales queue',
    },
    {
      digit: '2',
      action_type: 'transfer_queue',
      action_target: 'queue-computer-sales',
      description: 'Transfer to computer sales queue',
    },
    { digit: '9', action_type: 'sub_menu', action_target: 'main_menu', description: 'Return to main menu' },
  ],
} as const

/** Builds it over REST. */
export async function buildSupportHotline({ call }: Caller): Promise<void> {
  const { ivr, mainMenu, mainOptions, salesMenu, salesOptions } = supportHotline
  const menus = `/v1/ivrs/${ivr.name}/menus`
  await call('POST', '/v1/ivrs', ivr)
  await call('POST', menus, mainMenu)
  for (const option of mainOptions) await call('POST', `${menus}/main_menu/options`, option)
  await call('POST', menus, salesMenu)
  for (const option of salesOptions) await call('POST', `${menus}/sales_menu/options`, option)
}
