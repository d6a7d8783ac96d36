import { promisedKeys } from 'ivr-runtime/domain/flow/prompt-keys'
import { describe, expect, test } from 'vitest'
import { keySentences, withKeySentences } from './key-sentences.ts'
import { menu, option, supportHotline } from './sample-draft.ts'

const [main = menu('main')] = supportHotline.menus

describe('the sentences that offer the keys of a menu', () => {
  test('are made of descriptions, else of what the targets are called', () => {
    const described = menu('m', [
      option({ digit: '2', actionType: 'transfer_queue', actionTarget: 'queue-tech-support' }),
      option({ digit: '1', actionType: 'sub_menu', actionTarget: 'sales_menu', description: 'Sales and offers.' }),
      option({ digit: '*', actionType: 'voicemail', actionTarget: '1001' }),
      option({ digit: '9', actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' }),
      option({ digit: 't', actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' }),
    ])
    expect(keySentences(described, 'en')).toBe(
      'Press 1 for sales and offers. Press 2 for tech support. Press star for voicemail.',
    )
    expect(keySentences(described, 'de-AT')).toContain('Drücken Sie die 2 für tech support.')
  })

  test.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'xx'])('are understood by the checks: %s', (language) => {
    expect(promisedKeys(keySentences(main, language))).toEqual(['1', '2', '0'])
  })

  test('go to the end of a prompt, and give way to newer ones in their place', () => {
    const once = withKeySentences('Welcome', main, 'en')
    expect(once).toBe('Welcome. Press 1 for sales. Press 2 for tech support. Press 0 for extension 1000.')
    expect(withKeySentences(once, main, 'en')).toBe(once)
    const fewer = { ...main, options: main.options.slice(0, 1) }
    expect(withKeySentences(`${once} Thank you.`, fewer, 'en')).toBe('Welcome. Press 1 for sales. Thank you.')
  })

  test('are only those of keys that a prompt in other words does not name yet', () => {
    expect(withKeySentences('For sales: 1, for help: 2', main, 'en')).toBe(
      'For sales: 1, for help: 2. Press 0 for extension 1000.',
    )
    for (const prompt of [
      'Sales 1, help 2, operator 0',
      'Hi. Press 1 for sales, press 2 for help, or press 0 for us.',
    ]) {
      expect(withKeySentences(prompt, main, 'en')).toBe(prompt)
    }
  })

  test('leave a prompt alone when there is nothing to say', () => {
    expect(withKeySentences('Hello', menu('m'), 'en')).toBe('Hello')
  })
})
