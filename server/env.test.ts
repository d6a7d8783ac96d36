import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { EnvError, parseEnv, requireDatabaseAndKey } from './env.ts'

test('nothing configured is local mode on 127.0.0.1:3000 with data in .data', () => {
  expect(parseEnv({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDir: resolve('.data'),
    deploymentMode: 'local',
    apiKey: null,
  })
})

test.each([
  ['PORT', 'eighty', 'PORT must be a port'],
  ['PORT', '70000', 'PORT must be at most 65535'],
  ['HOST', 'a b', 'HOST must be a host name'],
  ['DATABASE_URL', 'mysql://x/y', 'DATABASE_URL must look like postgresql://'],
  ['API_KEY', 'short', 'API_KEY must have 8 to 256'],
  ['ADMIN_EMAIL', 'nobody', 'ADMIN_EMAIL must be an e-mail address'],
  ['ADMIN_PASSWORD', 'seven77', 'ADMIN_PASSWORD must have at least 8'],
  ['SECRETS_KEY', 'abc', 'SECRETS_KEY must be 32 bytes'],
  ['DEPLOYMENT_MODE', 'kubernetes', 'DEPLOYMENT_MODE must be local; kubernetes and docker are not available yet'],
  ['OPENAI_BASE_URL', 'localhost', 'OPENAI_BASE_URL must be an http or https address'],
  ['REST_REQUESTS_PER_MINUTE', '0', 'REST_REQUESTS_PER_MINUTE must be at least 1'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be error'],
])('a bad %s is named with its remedy', (name, value, message) => {
  expect(() => parseEnv({ [name]: value })).toThrow(message)
})

test('every bad value is named at once, and none is repeated', () => {
  const error = refusal({ PORT: '0', SECRETS_KEY: 'my-secret' })
  expect(error.message).toContain('PORT')
  expect(error.message).toContain('SECRETS_KEY')
  expect(error.message).not.toContain('my-secret')
})

test('a secrets key is taken in hex and in base64', () => {
  const key = Buffer.alloc(32, 7)
  expect(parseEnv({ SECRETS_KEY: key.toString('hex') }).secretsKey).toBe(key.toString('hex'))
  expect(parseEnv({ SECRETS_KEY: key.toString('base64') }).secretsKey).toBe(key.toString('base64'))
})

test('an empty variable counts as not given', () => {
  expect(parseEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null })
})

test('a process that needs the database says how to get one', () => {
  expect(() => requireDatabaseAndKey(parseEnv({}))).toThrow('npm start')
})

function refusal(source: Record<string, string>): EnvError {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error
  }
  throw new Error('the environment was not refused')
}
