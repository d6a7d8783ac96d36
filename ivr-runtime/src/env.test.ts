import { expect, test } from 'vitest'
import { parseEnv } from './env.ts'

const least = {
  DATABASE_URL: 'postgresql://u:p@127.0.0.1:5432/db',
  TENANT_ID: '0197a7a2-0000-7000-8000-000000000001',
  IVR_ID: '7',
}

test('what is left out has a default, and an empty value counts as left out', () => {
  expect(parseEnv({ ...least, ESL_PORT: '', OPENAI_API_KEY: '' })).toMatchObject({
    IVR_ID: 7,
    ESL_HOST: '127.0.0.1',
    ESL_PORT: 8084,
    HTTP_PORT: 8085,
    AUDIO_DIR: '/var/ivr-audio',
    LOG_LEVEL: 'info',
  })
  expect(parseEnv({ ...least, ESL_PORT: '', OPENAI_API_KEY: '' }).OPENAI_API_KEY).toBeUndefined()
})

test.each([
  ['ESL_PORT', '70000'],
  ['HTTP_PORT', 'eighty'],
  ['TENANT_ID', 'acme'],
  ['DATABASE_URL', 'mysql://x'],
  ['SECRETS_KEY', 'short-and-secret'],
  ['OPENAI_BASE_URL', 'ftp://x'],
  ['LOG_LEVEL', 'loud'],
  ['DRAIN_MS', '-1'],
  ['ESL_ALLOWED_HOSTS', '10.0.0.1, sip:evil'],
  ['MAX_CALLS', '0'],
])('a bad %s is named, its value is not', (name, value) => {
  const parse = () => parseEnv({ ...least, [name]: value })
  expect(parse).toThrow(name)
  expect(parse).not.toThrow(value)
})

test('hosts that may present calls are given with commas between', () => {
  expect(parseEnv(least).ESL_ALLOWED_HOSTS).toEqual([])
  const { ESL_ALLOWED_HOSTS } = parseEnv({ ...least, ESL_ALLOWED_HOSTS: '10.1.0.0/16, freeswitch,::1' })
  expect(ESL_ALLOWED_HOSTS).toEqual(['10.1.0.0/16', 'freeswitch', '::1'])
})

test('an IVR must be named by number or by name', () => {
  const { IVR_ID: _, ...nameless } = least
  expect(() => parseEnv(nameless)).toThrow('IVR_NAME')
  expect(parseEnv({ ...nameless, IVR_NAME: 'support' }).IVR_NAME).toBe('support')
})
