import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const themes = { light: tokensOf(':root {'), dark: tokensOf('[data-theme="dark"] {') }

function tokensOf(opening: string): Map<string, string> {
  const start = css.indexOf(opening)
  const block = css.slice(start, css.indexOf('\n}', start))
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]))
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'hover']
const inks = ['text', 'muted', 'faint', 'accent', 'positive', 'warning', 'danger', 'info']
const nodes = [
  'menu',
  'message',
  'hours',
  'collect',
  'branch',
  'queue',
  'extension',
  'voicemail',
  'audio',
  'api',
  'hangup',
].map((node) => `node-${node}`)
const textPairs = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)),
  ...['accent', 'positive', 'warning', 'danger', 'info'].flatMap((tone) => [
    [tone, `${tone}-subtle`] as const,
    ['text', `${tone}-subtle`] as const,
  ]),
  ['on-solid', 'accent-solid'],
  ['on-solid', 'accent-solid-hover'],
  ['on-solid', 'danger-solid'],
  ['on-solid', 'danger-solid-hover'],
  ['key-text', 'key'],
  ...nodes.map((node) => [node, 'surface'] as const),
] as const
const graphicPairs = [
  ['ring', 'canvas'],
  ['ring', 'surface'],
  ['edge-active', 'canvas'],
] as const

describe.each(Object.entries(themes))('the %s theme', (_theme, tokens) => {
  const ratio = (fore: string, ground: string) => contrast(tokens.get(fore) ?? '', tokens.get(ground) ?? '')

  it.each(textPairs)('shows %s on %s with at least 4.5:1', (fore, ground) => {
    expect(ratio(fore, ground)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(graphicPairs)('shows %s on %s with at least 3:1', (fore, ground) => {
    expect(ratio(fore, ground)).toBeGreaterThanOrEqual(3)
  })
})
