import { pino } from 'pino'
import { Spool } from '../spool.ts'
import { type Numbered, parseNumbered } from './numbered.ts'

// A process that writes into a spool and can be killed. Asked by messages: a number appends as many entries; 'flood'
// appends without end, telling now and then how far it is.

const [dir = '', tag = ''] = process.argv.slice(2)
const logger = pino(pino.destination({ dest: 1, sync: true }))
const spool = new Spool<Numbered>({
  dir,
  parse: parseNumbered,
  expendable: () => true,
  logger,
  beatMs: 50,
  retryMs: 50,
})
let last = 0
const append = (count: number) => {
  for (let done = 0; done < count; done++) spool.append({ tag, n: ++last })
}
const flood = () => {
  append(20)
  process.send?.({ last })
  setImmediate(flood)
}

process.on('message', (asked) => {
  if (asked === 'flood') return flood()
  if (asked === 'close') {
    spool.close()
    process.disconnect()
    return
  }
  append(Number(asked))
  process.send?.({ last })
})
process.send?.({ last })
