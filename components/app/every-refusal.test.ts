import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endInWords } from './refusal-in-words.ts'
import { refusalTextsIn } from './testing/refusal-texts-in.ts'

const root = new URL('../../', import.meta.url).pathname

/** Said to programs, or in whole refusals, which stand in no field. */
const ofNoField = /recordings\/(?:sound|take-upload)|presence|\/(?:call-cursor|read-json|storable)\.ts$/
const toPrograms = /^must be (?:the (?:id|next_cursor) |"menu:|\$\{expectedName|one or more of )/

/** What schemas and services say of a value, as their files have it; 7 for what is filled in. */
const said = globSync(['ivr-runtime/src/domain/**/*.ts', 'server/services/**/*.ts', 'server/api/trpc/**/*.ts'], {
  cwd: root,
})
  .filter((file) => !file.endsWith('.test.ts') && !ofNoField.test(file))
  .flatMap((file) => {
    const code = readFileSync(`${root}${file}`, 'utf8').replaceAll(/\/\*\*.*?\*\//gs, '')
    const texts = code.matchAll(
      /'((?:must|may hold|is not|is required|is taken|has none|names no) [^'\n]*)'|`((?:must|is no) [^`]*)`/g,
    )
    return [...texts].map(([, fixed, filled]) => fixed ?? filled ?? '')
  })
  .filter((text) => !toPrograms.test(text))
  .map((text) => text.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '7'))

test('all that schemas and services say of a value has words in German', () => {
  const de = refusalTextsIn('de')
  expect(said.length).toBeGreaterThan(100)
  expect(said.filter((text) => endInWords(text, de) === text)).toEqual([])
  expect(said.map((text) => endInWords(text, de)).filter((text) => /\b(?:must|may|such|is|has)\b/.test(text))).toEqual(
    [],
  )
})

test('and its English words are its own', () => {
  const en = refusalTextsIn('en')
  expect(said.map((text) => endInWords(text, en))).toEqual(said)
})
