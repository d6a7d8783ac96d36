#!/usr/bin/env node
// Speaks the part of espeak-ng's command line that the engine uses, as espeak-ng 1.51 of Debian was seen to answer.
import { appendFileSync } from 'node:fs'

const table = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
 5  de              --/M      German             gmw/de
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)
 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
 5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)
`
const args = process.argv.slice(2)
if (args[0] === '--voices') {
  process.stdout.write(table)
} else {
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  if (process.env.ESPEAK_LOG) appendFileSync(process.env.ESPEAK_LOG, `${JSON.stringify({ args, text })}\n`)
  if (text.includes('fail')) process.exit(1)
  if (text.includes('hang')) await new Promise((resolve) => setTimeout(resolve, 60_000))
  if (text !== '') {
    const wav = Buffer.alloc(44 + 22_050, 7)
    wav.write('RIFF\x24\xf0\xff\x7fWAVEfmt \x10\0\0\0\x01\0\x01\0', 'latin1')
    wav.writeUInt32LE(22_050, 24)
    wav.writeUInt32LE(44_100, 28)
    wav.write('\x02\0\x10\0data\0\xf0\xff\x7f', 32, 'latin1')
    process.stdout.write(wav)
  }
}
