/**
 * The commands of the product document's complete example, steps 1 to 7, as they stand there. Host and key are changed when
 * they are run.
 */
export const walkthrough = {
  createIvr: String.raw`curl -X POST http://api:8000/v1/ivrs \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"name": "support-hotline",
"description": "Technical support hotline with weather and queue routing",
"openai_api_key": "sk-your-openai-key",
"default_language": "en",
"default_voice": "nova",
"tts_model": "tts-1-hd"
}'`,
  createMainMenu: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"menu_id": "main_menu",
"prompt_text": "Welcome to technical support. Press 1 for sales, press 2 for technical support, press 3 for weather information, or press 0 for operator.",
"timeout_seconds": 8,
"max_retries": 3,
"invalid_prompt": "Invalid selection. Please press a number from 0 to 3."
}'`,
  addSales: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus/main_menu/options \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"digit": "1",
"action_type": "sub_menu",
"action_target": "sales_menu",
"description": "Navigate to sales menu"
}'`,
  addTechnicalSupport: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus/main_menu/options \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"digit": "2",
"action_type": "transfer_queue",
"action_target": "queue-tech-support",
"description": "Transfer to technical support queue"
}'`,
  addWeather: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus/main_menu/options \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"digit": "3",
"action_type": "http_api_call",
"action_target": "https://api.weather.gov/gridpoints/TOP/31,80/forecast",
"action_config": {
"method": "GET",
"headers": {
"User-Agent": "Ominis-IVR/1.0"
},
"response_path": "properties.periods[0].detailedForecast",
"tts_template": "The weather forecast is: {value}"
},
"description": "Get weather forecast"
}'`,
  addOperator: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus/main_menu/options \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"digit": "0",
"action_type": "transfer_extension",
"action_target": "1000",
"description": "Transfer to operator"
}'`,
  createSalesMenu: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"menu_id": "sales_menu",
"prompt_text": "Sales department. Press 1 for phone sales, press 2 for computer sales, or press 9 to return to main menu.",
"timeout_seconds": 5,
"max_retries": 3
}'`,
  addPhoneSales: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus/sales_menu/options \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"digit": "1",
"action_type": "transfer_queue",
"action_target": "queue-phone-sales",
"description": "Transfer to phone sales queue"
}'`,
  addComputerSales: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus/sales_menu/options \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"digit": "2",
"action_type": "transfer_queue",
"action_target": "queue-computer-sales",
"description": "Transfer to computer sales queue"
}'`,
  addReturn: String.raw`curl -X POST http://api:8000/v1/ivrs/support-hotline/menus/sales_menu/options \
-H "X-API-Key: your-api-key" \
-H "Content-Type: application/json" \
-d '{
"digit": "9",
"action_type": "sub_menu",
"action_target": "main_menu",
"description": "Return to main menu"
}'`,
  showFlow: String.raw`curl http://api:8000/v1/ivrs/support-hotline/flow \
-H "X-API-Key: your-api-key"`,
  showCache: String.raw`curl http://api:8000/v1/ivrs/support-hotline/tts/cache \
-H "X-API-Key: your-api-key"`,
} as const
