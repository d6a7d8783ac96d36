import { globSync, readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { faults } from '../../messages/en/faults.ts'
import { faultText } from './fault-text.ts'
import { readFault } from './read-fault.ts'
import { faultTextsIn } from './testing/fault-texts-in.ts'

const root = new URL('../../', import.meta.url).pathname

/** Is said to programs, or in refusals that stand in no field. */
const notOfFields =
  /recordings\/sound|take-upload|presence|\/(?:call-cursor|read-json|run|start|press-digits|storable)\.ts$/
const ofPrograms = /^must be (?:the (?:id|next_cursor) |"menu:|\$\{expectedName|one or more of )/

/** What schemas and services say of a value, as it stands in their files; what is filled in is 7. */
const said = globSync(['ivr-runtime/src/domain/**/*.ts', 'server/services/**/*.ts', 'server/api/trpc/**/*.ts'], {
  cwd: root,
})
  .filter((file) => !/\.test\.ts$/.test(file) && !notOfFields.test(file))
  .flatMap((file) => {
    const code = readFileSync(`${root}${file}`, 'utf8').replaceAll(/\/\*\*.*?\*\//gs, '')
    const texts = code.matchAll(
      /'((?:must|may hold|is not|is required|is taken|has none|names no) [^'\n]*)'|`(must [^`]*)`/g,
    )
    return [...texts].map(([, fixed, filled]) => fixed ?? filled ?? '')
  })
  .filter((text) => !ofPrograms.test(text))
  .map((text) => text.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '7'))

describe('a fault', () => {
  test('of any schema is known by its English text', () => {
    expect(said.length).toBeGreaterThan(100)
    expect(said.filter((text) => readFault(text) === null)).toEqual([])
  })

  test('is what it says: its English text comes out again', () => {
    const t = faultTextsIn('en')
    expect(said.map((text) => faultText(t, text))).toEqual(said)
  })

  test('is read as itself, not as a general one that fits', () => {
    const t = createTranslator({ locale: 'en', messages: { faults }, namespace: 'faults' })
    for (const code of Object.keys(faults) as (keyof typeof faults)[]) {
      const filled = (t as unknown as (key: string, values: object) => string)(code, {
        ...{
          most: '64',
          least: '2',
          version: '1',
          names: 'a, b',
          exits: 't, i',
          kind: 'hours',
          menu: 'main',
          key: '1',
        },
        ...{ format: 'draft', type: 'map', values: 'x' },
      })
      expect(readFault(filled)?.code).toBe(code)
    }
  })

  test('is told in German: after its field, as a sentence, and after its place', () => {
    const say = (text: string) => faultText(faultTextsIn('de'), text)
    expect(say('must be at most 64 characters')).toBe('darf höchstens 64 Zeichen haben')
    expect(say('Must be at most 900.')).toBe('Darf höchstens 900 sein.')
    expect(say('Montag: Must be a time such as 09:00.')).toBe('Montag: Muss eine Uhrzeit wie 09:00 sein.')
    expect(say('must name a variable such as {caller_number}')).toBe('muss eine Variable wie {caller_number} nennen')
    expect(say('must not contain "${"')).toBe('darf nicht „${“ enthalten')
  })

  test('that nobody has words for comes through as it is', () => {
    expect(faultText(faultTextsIn('de'), 'Another menu: it has this name.')).toBe('Another menu: it has this name.')
  })
})
