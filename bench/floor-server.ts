import { createServer } from 'node:http'
import pg from 'pg'

/** The least that could answer: `node:http` and `pg`, the same rows as JSON, no checks, no key. Arguments: URL, port. */
const [url, port] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
const columns = `name, description, default_language, default_voice, tts_model, status, pod_name, service_name, created_at, updated_at`

createServer(async (request, response) => {
  const name = request.url?.match(/^\/v1\/ivrs\/([^/?]+)/)?.[1]
  const { rows } = name
    ? await pool.query({ name: 'one', text: `SELECT ${columns} FROM ivrs WHERE name = $1`, values: [name] })
    : await pool.query({ name: 'list', text: `SELECT ${columns} FROM ivrs ORDER BY id LIMIT 100` })
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(name ? { ivr: rows[0] } : { ivrs: rows, total: rows.length }))
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))

process.on('disconnect', () => process.exit(0))
