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
  ['FREESWITCH_XML_RPC_URL', 'switch:8080', 'FREESWITCH_XML_RPC_URL must be an http or https address'],
  ['FREESWITCH_XML_RPC_USER', 'a:b', 'FREESWITCH_XML_RPC_USER must be plain text'],
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

test('a switch is commanded with an address and a password, and the password is not repeated', () => {
  const url = 'http://127.0.0.1:8080/RPC2'
  expect(parseEnv({}).xmlRpc).toBeNull()
  expect(parseEnv({ FREESWITCH_XML_RPC_URL: url, FREESWITCH_XML_RPC_PASSWORD: 'hunter2' }).xmlRpc).toEqual({
    url,
    user: 'ominis',
    password: 'hunter2',
  })
  expect(refusal({ FREESWITCH_XML_RPC_URL: url }).message).toContain('FREESWITCH_XML_RPC_PASSWORD must be given')
  expect(refusal({ FREESWITCH_XML_RPC_URL: 'hunter2', PORT: '0' }).message).not.toContain('hunter2')
})

test('messages lie in the data folder, or where they are said to', () => {
  expect(parseEnv({ DATA_DIR: '/data' }).voicemailDir).toBe('/data/voicemail')
  expect(parseEnv({ DATA_DIR: '/data', VOICEMAIL_DIR: '/messages' }).voicemailDir).toBe('/messages')
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
