import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { element } from '../deploy/freeswitch/fill-template.ts'

const menu = (name: string, file: string, key: string, action: string, param: string) => `
    <menu name="${name}" greet-long="${file}" greet-short="${file}" timeout="60000" inter-digit-timeout="2000" max-failures="9" max-timeouts="9" digit-len="1">
${element('entry', { action, digits: key, param }, 6)}
    </menu>`

/** The other rows of the bench: FreeSWITCH's own menus, and a bare loop without and with `async`. */
export const otherRows = { native: 'native', bareLoop: 'bare', bareAsync: 'bare-async' } as const

/** Puts them into the configuration of a switch, beside what is there already; it is to be told to read that again. */
export async function addRows(confFolder: string, loopPort: number, promptFile: string): Promise<void> {
  const extension = (name: string, application: string, data: string) => `
  <extension name="${name}">
    <condition field="destination_number" expression="^${name}$">
      <action application="answer"/>
      <action application="${application}" data="${data}"/>
    </condition>
  </extension>`
  const extensions = [
    extension(otherRows.native, 'ivr', 'one'),
    extension(otherRows.bareLoop, 'socket', `127.0.0.1:${loopPort} full`),
    extension(otherRows.bareAsync, 'socket', `127.0.0.1:${loopPort} async full`),
  ].join('')
  const dialplan = join(confFolder, 'dialplan/public.xml')
  const text = await readFile(dialplan, 'utf8')
  await writeFile(dialplan, text.replace('<context name="public">', `<context name="public">${extensions}`))
  const one = menu('one', promptFile, '1', 'menu-sub', 'two')
  const two = menu('two', promptFile, '9', 'menu-back', '')
  await writeFile(
    join(confFolder, 'configuration/ivr.xml'),
    `<configuration name="ivr.conf">\n  <menus>${one}${two}\n  </menus>\n</configuration>\n`,
  )
}
