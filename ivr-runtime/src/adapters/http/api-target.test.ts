import { describe, expect, test } from 'vitest'
import { checkTarget, isPublicAddress } from './api-target.ts'

const reach = (url: string, allowed: string[] = []) => checkTarget(new URL(url), allowed)

describe('where a web service may be', () => {
  test('a host name over HTTPS may turn out to be public', () => {
    expect(reach('https://api.weather.gov/gridpoints')).toBe('public')
    expect(reach('https://1.1.1.1/')).toBe('public')
    expect(reach('https://[2606:4700::1111]/')).toBe('public')
  })

  test('without TLS nothing may be called that was not allowed by name', () => {
    expect(reach('http://api.weather.gov/')).toBeNull()
    expect(reach('ftp://api.weather.gov/', ['api.weather.gov'])).toBeNull()
  })

  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fd00::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:10.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:db8::1]',
  ])('%s is not public', (host) => {
    expect(reach(`https://${host}/`)).toBeNull()
  })

  test('what is no address is not a public one', () => {
    expect(isPublicAddress('weather')).toBe(false)
    expect(isPublicAddress('')).toBe(false)
  })

  test.each([
    ['http://127.0.0.1:4000/now', ['127.0.0.1:4000']],
    ['http://127.0.0.1:4000/now', ['127.0.0.1']],
    ['http://CRM.local/now', ['crm.LOCAL']],
    ['http://crm.local./now', ['crm.local']],
    ['http://crm.local/now', ['crm.local:80']],
    ['https://crm.local/now', ['other', 'crm.local:443']],
    ['http://[::1]:4000/', ['[::1]:4000']],
    ['http://[::1]:4000/', ['::1']],
    ['http://[::1]:4000/', ['[0:0::1]']],
  ])('%s is allowed by %s', (url, allowed) => {
    expect(reach(url, allowed)).toBe('allowed')
  })

  test.each([
    ['http://127.0.0.1:4001/', ['127.0.0.1:4000']],
    ['http://evil-crm.local/', ['crm.local']],
    ['http://crm.local.evil.example/', ['crm.local']],
    ['http://crm.local@evil.example/', ['crm.local']],
    [
      'http://crm.local/',
      ['', ' ', '*', ':80', 'crm.local:', 'crm.local/now', 'http://crm.local', 'crm.local:99999999'],
    ],
  ])('%s is not allowed by %s', (url, allowed) => {
    expect(reach(url, allowed)).toBeNull()
  })
})
