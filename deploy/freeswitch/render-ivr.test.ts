import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ivrVariablesSchema, parseIvrVariables } from './ivr-variables.ts'
import { renderIvr } from './render-ivr.ts'

const needed = {
  IVR_NAME: 'support-hotline',
  SIP_IP: '192.0.2.10',
  ALLOWED_NETWORKS: '10.0.0.0/8, 192.0.2.7/32',
  EVENT_SOCKET_PASSWORD: 'not-ClueCon-at-all',
  XML_RPC_PASSWORD: 'not-works-at-all',
  SOUNDS_DIR: '/var/sounds',
  VOICEMAIL_DIR: '/var/voicemail',
}
const render = (more: Record<string, string> = {}) => renderIvr(parseIvrVariables({ ...needed, ...more }))
const text = (files: Map<string, string>, name: string) => files.get(name) ?? ''

describe('the configuration of an IVR pod’s switch', () => {
  test('leaves nothing to fill in, and no line that the switch would drop for an include', () => {
    for (const [name, content] of render()) {
      expect(content, name).not.toMatch(/\{\{|\}\}(?!['"])/)
      for (const line of content.split('\n').filter((line) => line.includes('X-PRE-PROCESS'))) {
        expect(line.trim(), name).toMatch(/^<X-PRE-PROCESS cmd="include" data="[\w/*.]+"\/>$/)
      }
    }
  })

  test('has no password of its own', () => {
    for (const missing of ['EVENT_SOCKET_PASSWORD', 'XML_RPC_PASSWORD', 'ALLOWED_NETWORKS']) {
      expect(() => render({ [missing]: '' }), missing).toThrow(missing)
    }
    const all = [...render().values()].join('\n')
    expect(all).not.toMatch(/ClueCon"|default_password|"works"/)
  })

  test('lets only the networks call that it is told of', () => {
    expect(text(render(), 'configuration/acl.xml')).toContain(
      '<node type="allow" cidr="10.0.0.0/8"/>\n      <node type="allow" cidr="192.0.2.7/32"/>',
    )
    expect(() => render({ ALLOWED_NETWORKS: 'everybody' })).toThrow('ALLOWED_NETWORKS')
  })

  test('forgets what a new call brings of another call before a handler is asked, and keeps it when a call comes back', () => {
    const files = render()
    const call = text(files, 'dialplan/public.xml')
    expect(call.indexOf('application="unset" data="ominis_call"')).toBeGreaterThan(0)
    expect(call.indexOf('application="unset" data="ominis_call"')).toBeLessThan(call.indexOf('"socket"'))
    expect(text(files, 'dialplan/default.xml')).not.toContain('application="unset" data="ominis_call"')
  })

  test('asks handlers one after the other without async or socket_resume, for 15 s', () => {
    const call = text(render({ HANDLER_PORT: '9000' }), 'dialplan/public.xml')
    expect(call).not.toMatch(/async|socket_resume/)
    expect(call.match(/application="socket" data="127\.0\.0\.1:9000 full"/g)?.length).toBeGreaterThan(10)
    const pauses = [...call.matchAll(/application="sleep" data="[^"]*\? (\d+) : 20\)\}"/g)].map(([, ms]) => Number(ms))
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(15_000)
  })

  test('waits for a handler also when the caller presses keys meanwhile', () => {
    const call = text(render(), 'dialplan/public.xml')
    expect(call.indexOf('data="sleep_eat_digits=true"')).toBeGreaterThan(0)
    expect(call.indexOf('data="sleep_eat_digits=true"')).toBeLessThan(call.indexOf('"socket"'))
  })

  test('ends with a mailbox where there is one, and with a hang-up where there is none', () => {
    expect(text(render(), 'dialplan/default.xml')).toContain('data="NORMAL_TEMPORARY_FAILURE"')
    const files = render({ LAST_RESORT_MAILBOX: 'operator', MAILBOXES: '1001 operator' })
    expect(text(files, 'dialplan/default.xml')).toContain('application="voicemail" data="default default operator"')
    expect(text(files, 'directory.xml').match(/<user id="\w+"/g)).toEqual(['<user id="1001"', '<user id="operator"'])
  })

  test('logs no digit unless it is told to', () => {
    expect(text(render(), 'configuration/logfile.xml')).toContain('value="notice,warning,err,crit,alert"')
  })

  test('never lets a variable become more than text', () => {
    const hostile = fc.constantFrom('"/>', '<!--', '${api()}', '$${x}', '\n', '{{sipIp}}', ' XML default', ',', "'")
    const names = Object.keys(ivrVariablesSchema.shape)
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), hostile, fc.string(), (name, before, bad, after) => {
        const harmless = [...render().values()].join('\n')
        let files: Map<string, string>
        try {
          files = render({ [name]: `${before}${bad}${after}` })
        } catch {
          return
        }
        const rendered = [...files.values()].join('\n')
        expect(rendered.match(/\$+\{/g)?.length).toBe(harmless.match(/\$+\{/g)?.length)
        expect(rendered).not.toContain('<!----')
        for (const content of files.values()) {
          const unquoted = content.replace(/<!--[\s\S]*?-->/g, '').replace(/"[^"\n]*"/g, '""')
          expect(unquoted).toMatch(/^(?:\s*<[?/]?[\w-]+(?: [\w-]+="")*[?/]?>)*\s*$/)
        }
      }),
    )
  })
})
