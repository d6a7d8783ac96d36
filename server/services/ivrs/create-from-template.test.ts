import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Access } from '../../access.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { getDraft } from '../flow/get-draft.ts'
import { publishIvr } from '../flow/publish.ts'
import { templateIds, templates } from '../templates/registry.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { createIvr } from './create.ts'

describe('an IVR from a template', () => {
  let database: TestDatabase
  let tester: TestServices
  let access: Access
  beforeAll(async () => {
    database = await createTestDatabase()
    tester = await openTestServices(database.url)
    access = await tester.tenant()
  })
  afterAll(async () => {
    await tester.close()
    await database.close()
  })

  it.each(templateIds)('%s has its menus, nothing wrong, and can be published', async (template) => {
    const name = `from-${template}`
    await createIvr(tester.services, access, { name, template, publishMode: 'manual' })
    const draft = await getDraft(tester.services, access, { name })
    expect(draft).toMatchObject({ problems: [], canPublish: true, ivr: { publishedVersion: null } })
    expect(draft.menus).toMatchObject(templates[template].menus)
    expect(Object.values(draft.notes)).toEqual([
      expect.objectContaining({ text: expect.stringContaining(templates[template].words.en.hints[0] ?? '?') }),
    ])
    expect(await publishIvr(tester.services, access, { name })).toMatchObject({ created: true })
  })

  it('gets what was not said from the template, and keeps what was', async () => {
    const ivr = await createIvr(tester.services, access, {
      name: 'said',
      template: 'support-hotline',
      ttsModel: 'tts-1',
    })
    expect(ivr).toMatchObject({
      description: templates['support-hotline'].ivr.description,
      defaultVoice: 'nova',
      ttsModel: 'tts-1',
    })
  })

  it('that publishes by itself begins with a version', async () => {
    const ivr = await createIvr(tester.services, access, { name: 'by-itself', template: 'survey' })
    expect(ivr).toMatchObject({ publishMode: 'auto', publishedVersion: 1 })
    const { changedSincePublish } = await getDraft(tester.services, access, { name: 'by-itself' })
    expect(changedSincePublish).toBe(false)
  })

  it('is made whole or not at all', async () => {
    await createIvr(tester.services, access, { name: 'taken' })
    const again = { name: 'taken', template: 'clinic' as const }
    await expect(createIvr(tester.services, access, again)).rejects.toThrow(Conflict)
    expect((await getDraft(tester.services, access, { name: 'taken' })).menus).toEqual([])
  })

  it('refuses a template that does not exist, naming the field', async () => {
    const input = { name: 'nothing', template: 'pizzeria' as never }
    const refused = createIvr(tester.services, access, input)
    await expect(refused).rejects.toThrow(Invalid)
    await expect(refused).rejects.toMatchObject({ errors: [{ path: 'template' }] })
  })
})
