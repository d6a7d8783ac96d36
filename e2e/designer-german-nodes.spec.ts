import { importIvr } from './designer-page.ts'
import { expect, test } from './fixtures.ts'
import { expectGerman } from './in-german.ts'

const ivr = 'german-nodes'
const option = (digit: string, action_type: string, action_target: string, action_config?: object) => ({
  ...{ digit, action_type, action_target },
  ...(action_config && { action_config }),
})
const goTo = (digit: string, target: string, config?: object) => option(digit, 'sub_menu', target, config)

/** A menu of every kind, and a key for every action. */
const sample = {
  root_menu_id: 'start',
  menus: [
    {
      menu_id: 'start',
      description: 'Die Tür',
      prompt_text: 'Willkommen.',
      options: [
        goTo('1', 'ansage', { set: { language: 'fr', abteilung: 'verkauf' } }),
        option('2', 'transfer_queue', 'verkauf', { ring_seconds: 20, on_fail: { menu: 'zweig' } }),
        option('3', 'transfer_extension', '1001'),
        option('4', 'voicemail', '1002', { greeting: 'Guten Tag.' }),
        option('5', 'play_audio', 'library:musik', { next: 'hangup' }),
        option('6', 'http_api_call', 'http://127.0.0.1:9/{caller_number}', { headers: { 'X-Haus': 'nord' } }),
        option('7', 'hangup', 'NORMAL_CLEARING'),
        option('8', 'play_audio', '/var/audio/gruss.wav'),
        goTo('9', 'fehlt'),
      ],
    },
    { menu_id: 'ansage', kind: 'message', prompt_text: 'Guten Tag.', options: [goTo('next', 'zeiten')] },
    {
      menu_id: 'zeiten',
      kind: 'hours',
      config: {
        time_zone: 'Europe/Berlin',
        weekly: { mon: [['09:00', '17:00']] },
        holidays: [{ date: '2026-12-25', every_year: true }],
      },
      options: [goTo('open', 'konto'), option('closed', 'hangup', 'NORMAL_CLEARING')],
    },
    {
      menu_id: 'konto',
      kind: 'collect',
      prompt_text: 'Ihre Nummer, bitte.',
      config: { variable: 'konto', min_digits: 4, max_digits: 8, confirm: true, masked: true },
      options: [goTo('done', 'zweig')],
    },
    {
      menu_id: 'zweig',
      kind: 'branch',
      config: { on: '{konto}', cases: [{ exit: 'firma', op: 'starts_with', value: '9' }] },
      options: [option('firma', 'transfer_queue', 'firmen')],
    },
  ],
  canvas: {
    positions: {
      'menu:start': { x: 0, y: 0 },
      'menu:ansage': { x: 0, y: 600 },
      'menu:zeiten': { x: 640, y: 600 },
      'menu:konto': { x: 960, y: 600 },
      'menu:zweig': { x: 640, y: 300 },
    },
  },
}

const areas = ['designerNodes'] as const

const forms: [menuId: string, labels: string[]][] = [
  ['start', ['Was Anrufende hören']],
  ['ansage', ['Was Anrufende hören']],
  ['zeiten', ['Montag, öffnet', 'Zeitzone', 'Datum von Feiertag 1', 'Jedes Jahr']],
  [
    'konto',
    ['Mindestens', 'Beendet durch', 'Oder eine Pause von', 'Vom Anrufer bestätigen lassen', 'Ziffern verdecken'],
  ],
  ['zweig', ['Prüft', 'Name von Fall 1', 'Vergleich von Fall 1']],
]
const actions: [digit: string, labels: string[]][] = [
  ['1', ['Sprache wechseln zu', 'Wert von Variable 1']],
  ['2', ['Klingeln lassen', 'Wenn niemand abnimmt']],
  ['3', ['Nebenstelle oder Nummer']],
  ['4', ['Mailbox', 'Begrüßung', 'Längste Nachricht']],
  ['5', ['Wo sie liegt', 'Die Bibliothek hat keine Aufnahme namens musik']],
  ['6', ['Methode', 'Adresse', 'Wert in der Antwort', 'Behalten als', 'Antwort sprechen']],
  ['7', ['Grund für das Netz']],
  ['8', ['Eine WAV-Datei auf der Vermittlung']],
]

test.use({ viewport: { width: 1280, height: 1000 } })

test('cards, and the forms of every kind and action, are German', async ({ page, rest, signIn, speakGerman }) => {
  await importIvr(rest, ivr, sample)
  await signIn('supervisor')
  await speakGerman()
  await page.goto(`/ivrs/${ivr}`)

  const card = (menuId: string) => page.locator(`.react-flow__node[data-id="menu:${menuId}"]`)
  const inspector = page.getByRole('region', { name: 'Eigenschaften', exact: true })
  const field = (label: string) =>
    inspector.getByText(label).or(inspector.getByLabel(label)).filter({ visible: true }).first()
  const row = (menuId: string, key: string) => card(menuId).locator(`[data-key-row="${key}"] button`)
  await expect(page.getByRole('group', { name: 'Menü start, 9 Tasten' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Taste 2 in start: Warteschlange verkauf' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Taste 9 in start führt zu fehlt, das es nicht gibt' })).toBeVisible()
  await expect(card('start').getByText('Taste hinzufügen')).toBeVisible()
  await expect(row('start', 't')).toContainText('Keine Eingabe')
  await expect(row('start', 't')).toContainText('Auf Wiederhören')
  await expect(row('zeiten', 'holiday')).toContainText('Wie geschlossen')
  await expect(card('konto').getByText('4 bis 8 Ziffern in')).toBeVisible()
  await expect(row('zweig', 'else')).toContainText('Sonst')
  await expectGerman(page, areas, 'the canvas')

  for (const [menuId, labels] of forms) {
    await card(menuId).getByRole('heading').click()
    for (const label of labels) await expect(field(label)).toBeVisible()
    await expectGerman(page, areas, menuId)
  }
  for (const [digit, labels] of actions) {
    await row('start', digit).click()
    for (const label of labels) await expect(field(label)).toBeVisible()
    await expectGerman(page, areas, `key ${digit}`)
  }

  await row('start', '6').click()
  const trial = page.getByRole('region', { name: 'Ausprobieren' })
  await trial.getByRole('button', { name: 'Ausprobieren' }).click()
  await expect(trial.getByRole('alert')).toContainText('Anrufende hören, dass der Dienst nicht verfügbar ist')
  await expectGerman(page, areas, 'a web service that was tried')

  await page.getByRole('combobox', { name: 'Was sie tut' }).click()
  await expect(page.getByRole('option', { name: 'An eine Warteschlange leiten' })).toBeVisible()
  await expectGerman(page, areas, 'the choice of an action')
})
