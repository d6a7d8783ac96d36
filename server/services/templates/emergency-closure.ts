import { branch, english, hours, key, menu, message, timeZone } from './parts.ts'
import type { Template } from './template.ts'

const allDay = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
)

export const emergencyClosure: Template = {
  words: {
    en: {
      title: 'Emergency closure',
      purpose: 'One switch closes the line at once: an announcement, urgent matters to whoever is on call, messages.',
      hints: [
        'Why you are closed, in closure_message, and what goes on, in services_message',
        'The numbers of partners who reach the person on call directly, in known_caller',
        'The queues queue-reception and queue-on-call, the extension 2001, and the mailbox 6000',
        'To close, set office_open to “closed” by hand on the IVR’s page; it takes effect with the next call',
      ],
    },
    de: {
      title: 'Notfallschließung',
      purpose: 'Ein Schalter schließt den Anschluss sofort: Ansage, Dringendes an die Bereitschaft, Nachrichten.',
      hints: [
        'Warum geschlossen ist, in closure_message, und was weiterläuft, in services_message',
        'Die Nummern der Partner, die direkt zur Bereitschaft kommen, in known_caller',
        'Die Warteschlangen queue-reception und queue-on-call, die Nebenstelle 2001 und die Mailbox 6000',
        'Zum Schließen auf der Seite der IVR office_open von Hand auf „geschlossen“ stellen; das gilt ab dem nächsten Anruf',
      ],
    },
  },
  ivr: {
    ...english,
    description: 'Line with a switch for emergency closures: storm, power cut, evacuation',
    rootMenuId: 'office_open',
  },
  menus: [
    hours(
      'office_open',
      'The switch: open all day, until somebody closes it by hand',
      { config: { time_zone: timeZone, weekly: allDay, holidays: [] } },
      [
        key('open', ['sub_menu', 'welcome_message'], 'A day like any other'),
        key('closed', ['sub_menu', 'closure_message'], 'Closed by hand'),
      ],
    ),
    message(
      'welcome_message',
      'A day like any other: straight to reception',
      { promptText: 'Thank you for calling. We will be right with you.' },
      [
        key(
          'next',
          ['transfer_queue', 'queue-reception', { on_fail: { menu: 'nobody_free_message' } }],
          'Reception takes the call',
        ),
      ],
    ),
    message(
      'nobody_free_message',
      'Reception did not answer in time',
      { promptText: 'Everybody is on another call.' },
      [key('next', ['voicemail', '6000', { max_seconds: 120 }], 'A message for reception')],
    ),
    message(
      'closure_message',
      'The announcement. Write it before you need it.',
      {
        promptText:
          'Our offices are closed today because of the storm. Everybody is safe. We expect to open again tomorrow morning, and are sorry for the trouble.',
      },
      [key('next', ['sub_menu', 'closure_menu'], 'What is still possible')],
    ),
    menu(
      'closure_menu',
      'What callers can do while the offices are closed',
      {
        promptText:
          'If your matter cannot wait, press 1. To hear which services go on, press 2. To leave a message, press 3. To hear the announcement again, press the star key.',
        timeoutSeconds: 8,
      },
      [
        key('1', ['sub_menu', 'known_caller'], 'Urgent matters'),
        key('2', ['sub_menu', 'services_message'], 'What goes on'),
        key('3', ['voicemail', '6000', { max_seconds: 120 }], 'A message for tomorrow'),
        key('*', ['sub_menu', 'closure_message'], 'The announcement again'),
        key('t', ['hangup', 'NORMAL_CLEARING'], 'The caller heard what there is to hear'),
      ],
    ),
    branch(
      'known_caller',
      'Partners reach the person on call directly; everybody else waits in a queue',
      {
        config: {
          on: '{caller_number}',
          cases: [{ exit: 'partner', op: 'one_of', value: ['+15550100', '+15550101'] }],
        },
      },
      [
        key(
          'partner',
          ['transfer_extension', '2001', { ring_seconds: 30, on_fail: { menu: 'closure_menu' } }],
          'The person on call',
        ),
        key('else', ['transfer_queue', 'queue-on-call', { on_fail: { menu: 'closure_menu' } }], 'The queue on call'),
      ],
    ),
    message(
      'services_message',
      'What callers may still count on; then the choices again',
      {
        promptText:
          'Deliveries that are on their way arrive today. Appointments of today are moved; we will call you. Our website shows the latest news.',
      },
      [key('next', ['sub_menu', 'closure_menu'], 'The choices again')],
    ),
  ],
}
