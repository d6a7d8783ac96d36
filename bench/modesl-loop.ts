import { createRequire } from 'node:module'

// The least that could run a menu: modesl, one play_and_get_digits after the other, nothing decided, nothing recorded.
const esl = createRequire(import.meta.url)('modesl')
const prompt = process.argv[2]
const ask = `1 1 1 8000 none ${prompt} silence_stream://250 digits ^(1|9)$ 2000`

const port = Number(process.argv[3])

type Connection = {
  on(event: string, listener: () => void): void
  sendRecv(command: string, done: () => void): void
  execute(app: string, arg: string, done: () => void): void
}

const server = new esl.Server({ port, host: '127.0.0.1' }, () => process.send?.({ kind: 'ready', eslPort: port }))
server.on('connection::ready', (connection: Connection) => {
  connection.on('error', () => undefined)
  const next = () => connection.execute('play_and_get_digits', ask, next)
  connection.sendRecv('myevents json', () => connection.execute('answer', '', next))
})
process.on('disconnect', () => process.exit(0))
