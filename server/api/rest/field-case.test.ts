import { describe, expect, it } from 'vitest'
import { newIvrSchema } from '../../services/ivrs/ivr-fields.ts'
import { camelFields, snake, snakePath, snakeSchema } from './field-case.ts'

describe('names of fields over REST', () => {
  it('are in snake_case', () => {
    expect(snake('defaultVoice')).toBe('default_voice')
    expect(snake('openaiApiKey')).toBe('openai_api_key')
  })

  it('in paths change only where they are fields of ours', () => {
    expect(snakePath('promptText')).toBe('prompt_text')
    expect(snakePath('actionConfig.headers.actionType')).toBe('action_config.headers.action_type')
    expect(snakePath('actionConfig.headers.X-MyHeader')).toBe('action_config.headers.X-MyHeader')
    expect(snakePath('menus.menuId.options.1.actionTarget')).toBe('menus.menuId.options.1.action_target')
  })

  it('are turned back for the services, values untouched', () => {
    const schema = snakeSchema(newIvrSchema)
    const parsed = schema.parse({ name: 'a', default_voice: 'nova', description: null })
    expect(camelFields(newIvrSchema, parsed)).toEqual({ name: 'a', defaultVoice: 'nova', description: null })
    expect(schema.safeParse({ name: 'a', defaultVoice: 'nova' }).success).toBe(false)
  })
})
