import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

describe('where one goes after signing in', () => {
  it('is the page that was asked for', () => {
    expect(localPath('/ivrs/support-hotline?menu=main_menu')).toBe('/ivrs/support-hotline?menu=main_menu')
  })
  it('is the list of IVRs when no page was asked for', () => {
    expect(localPath(undefined)).toBe('/ivrs')
    expect(localPath(['/a', '/b'])).toBe('/ivrs')
  })
  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
  ])('is never another site: %j', (wanted) => {
    expect(localPath(wanted)).toBe('/ivrs')
  })
  it('is not the sign-in page again', () => {
    expect(localPath('/sign-in?callbackUrl=/sign-in')).toBe('/ivrs')
  })
})
