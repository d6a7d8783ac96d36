import { afterEach, beforeEach, expect, test } from 'vitest'
import { startXmlRpcServer, type XmlRpcServer } from './testing/xml-rpc-server.ts'
import { XmlRpcSwitchControl } from './xml-rpc-switch-control.ts'

let reply = '+OK\n'
let server: XmlRpcServer
let control: XmlRpcSwitchControl
beforeEach(async () => {
  reply = '+OK\n'
  server = await startXmlRpcServer(() => reply)
  control = new XmlRpcSwitchControl(server.address)
})
afterEach(() => server.close())

const message = { mailbox: '1001', domain: 'default', uuid: '75c544a8-1d85-4c37-b87e-647eec7c5e1a' }

test('a message is deleted and marked by its id', async () => {
  expect(await control.deleteMessage(message)).toEqual({ kind: 'done' })
  expect(await control.markMessage(message, true)).toEqual({ kind: 'done' })
  expect(await control.markMessage(message, false)).toEqual({ kind: 'done' })
  expect(server.commands).toEqual([
    `vm_delete 1001@default ${message.uuid}`,
    `vm_read 1001@default read ${message.uuid}`,
    `vm_read 1001@default unread ${message.uuid}`,
  ])
})

test.each(["-ERR can't find user or profile.\n", 'ERROR!', 'UNAUTHORIZED!'])('%j is a refusal', async (text) => {
  reply = text
  expect(await control.deleteMessage(message)).toEqual({ kind: 'refused', reason: text.trim() })
  expect(await control.listMessages(message)).toEqual({ kind: 'refused', reason: text.trim() })
})

test.each([
  ['no id, which would empty the mailbox', { uuid: '' }],
  ['an id that begins another argument', { uuid: 'a b' }],
  ['a mailbox with a domain of its own', { mailbox: '1001@other' }],
  ['a mailbox that names a profile', { mailbox: '1001/x' }],
  ['a domain with a command in it', { domain: 'default ${system(id)}' }],
  ['line breaks', { domain: 'default\nvm_delete' }],
])('%s is never sent', async (_, part) => {
  expect(await control.deleteMessage({ ...message, ...part })).toMatchObject({ kind: 'refused' })
  expect(await control.markMessage({ ...message, ...part }, true)).toMatchObject({ kind: 'refused' })
  expect(server.commands).toEqual([])
})

test('messages are listed by id and file, whatever callers call themselves', async () => {
  reply = [
    '1795163582:0:1001:default:inbox:/vm/t/default/1001/msg_a.wav:uuid-a:Ann:+15550001:4',
    '1795163583:1795163590:1001:default:inbox:/vm/t/default/1001/msg_b.wav:uuid-b:a:b:/etc/passwd:x:+15550002:4',
    '1795163584:0:1002:default:inbox:/vm/t/default/1002/msg_c.wav:uuid-c:Eve:+15550003:4',
    'nonsense',
    '',
  ].join('\n')
  expect(await control.listMessages(message)).toEqual({
    kind: 'done',
    messages: [
      { uuid: 'uuid-a', filePath: '/vm/t/default/1001/msg_a.wav' },
      { uuid: 'uuid-b', filePath: '/vm/t/default/1001/msg_b.wav' },
    ],
  })
})
