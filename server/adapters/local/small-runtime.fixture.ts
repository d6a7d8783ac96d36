import { createServer } from 'node:net'

// A runtime as small as can be: listens, says so, can be told over its socket to die, and drains on SIGTERM.
const server = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.on('data', (data) => {
    if (data.toString() === 'die') {
      process.stdout.write(`${JSON.stringify({ level: 'error', msg: 'the flow is broken' })}\n`)
      process.exit(3)
    }
    socket.write(`${process.pid}`)
  })
})
if (process.env.REFUSE) {
  process.stderr.write('Error: it cannot be\n')
  process.exit(1)
}
const { ESL_HOST: host, ESL_PORT, ESL_REUSE_PORT } = process.env
server.listen({ host, port: Number(ESL_PORT), reusePort: ESL_REUSE_PORT === '1' }, () => {
  process.stdout.write(`runtime of ${process.env.IVR_NAME} listens\n`)
  process.send?.({ kind: 'ready', eslPort: Number(process.env.ESL_PORT), httpPort: 1 })
})
process.on('SIGTERM', () => server.close(() => process.exit(0)))
process.on('disconnect', () => process.exit(0))
