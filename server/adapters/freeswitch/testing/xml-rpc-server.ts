import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { XMLParser } from 'fast-xml-parser'
import type { XmlRpcAddress } from '../xml-rpc-call.ts'

export type XmlRpcServer = {
  address: XmlRpcAddress
  /** The commands that came, as `<command> <arguments>`. */
  commands: string[]
  close(): Promise<void>
}

const user = 'ominis'
const password = 'correct horse'

/** What mod_xml_rpc answers with, to the byte: line ends and all. */
export const methodResponse = (text: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<methodResponse>',
    '<params>',
    `<param><value><string>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</string></value></param>`,
    '</params>',
    '</methodResponse>',
    '',
  ].join('\r\n')

/** Stands in for mod_xml_rpc: lets one user in, and answers commands with what `reply` gives. */
export async function startXmlRpcServer(
  reply: (command: string, args: string) => string | { status: number; body: string },
): Promise<XmlRpcServer> {
  const commands: string[] = []
  const parser = new XMLParser({ parseTagValue: false, trimValues: false })
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
    if (request.headers.authorization !== expected) return response.writeHead(401).end('<HTML>401</HTML>')
    const { methodName, params } = parser.parse(Buffer.concat(pieces).toString('utf8')).methodCall
    const [command = '', args = ''] = (params.param as { value: { string: string } }[]).map(({ value }) => value.string)
    if (methodName !== 'freeswitch.api') return response.writeHead(500).end()
    commands.push(`${command} ${args}`)
    const answer = reply(command, args)
    const { status, body } = typeof answer === 'string' ? { status: 200, body: methodResponse(answer) } : answer
    return response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: { url: `http://127.0.0.1:${port}/RPC2`, user, password },
    commands,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}
