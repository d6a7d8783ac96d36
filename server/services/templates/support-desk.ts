import { branch, collect, commonHolidays, english, hours, key, menu, message, onWorkdays, timeZone } from './parts.ts'
import type { Template } from './template.ts'

const anyone = 'queue-support'

export const supportDesk: Template = {
  words: {
    en: {
      title: 'Support desk with opening hours',
      purpose: 'Tickets by number, outages first, and an engineer on call at night, at weekends and on holidays.',
      hints: [
        'Opening hours, holidays and time zone in support_hours',
        'The queues queue-support, queue-priority and queue-billing, and the extension 2001 of the engineer on call',
        'Which ticket numbers go first, in ticket_kind',
        'The text of incidents_message whenever something is known to be down',
      ],
    },
    de: {
      title: 'Support mit Servicezeiten',
      purpose: 'Tickets nach Nummer, Ausfälle zuerst, und nachts, am Wochenende und feiertags eine Rufbereitschaft.',
      hints: [
        'Servicezeiten, Feiertage und Zeitzone in support_hours',
        'Die Warteschlangen queue-support, queue-priority und queue-billing sowie die Nebenstelle 2001 der Rufbereitschaft',
        'Welche Ticketnummern Vorrang haben, in ticket_kind',
        'Den Text von incidents_message, sobald eine Störung bekannt ist',
      ],
    },
  },
  ivr: {
    ...english,
    description: 'Support desk: tickets, outages, engineer on call after hours',
    rootMenuId: 'support_hours',
  },
  menus: [
    hours(
      'support_hours',
      'Calls begin here. Close it by hand for a team meeting, and open it again.',
      { config: { time_zone: timeZone, weekly: onWorkdays('08:00', '18:00'), holidays: commonHolidays } },
      [
        key('open', ['sub_menu', 'main_menu'], 'The desk is staffed'),
        key('closed', ['sub_menu', 'closed_message'], 'Evenings, nights and weekends'),
        key('holiday', ['sub_menu', 'holiday_message'], 'Holidays have words of their own'),
      ],
    ),
    menu(
      'main_menu',
      'What callers choose from while the desk is staffed',
      {
        promptText:
          'Welcome to support. If you have a ticket number, press 1. To report a new problem, press 2. For billing, press 3. To hear about known incidents, press 4. For anybody who is free, press 0.',
        timeoutSeconds: 8,
        invalidPrompt: 'Sorry, that is not one of the choices. Please press a number from 0 to 4.',
      },
      [
        key('1', ['sub_menu', 'ticket_number'], 'There is a ticket already'),
        key('2', ['sub_menu', 'new_problem_menu'], 'A new problem'),
        key('3', ['transfer_queue', 'queue-billing'], 'Billing'),
        key('4', ['sub_menu', 'incidents_message'], 'Known incidents'),
        key('0', ['transfer_queue', anyone], 'Anybody who is free'),
        key('t', ['transfer_queue', anyone], 'Callers who press nothing are helped by a person'),
        key('i', ['transfer_queue', anyone], 'So are callers who keep pressing other keys'),
      ],
    ),
    collect(
      'ticket_number',
      'Agents see the number as a variable of the call',
      {
        promptText: 'Please enter your ticket number, then press the pound key.',
        invalidPrompt: 'A ticket number has five to eight digits.',
        timeoutSeconds: 10,
        config: { variable: 'ticket', min_digits: 5, max_digits: 8, terminator: '#' },
      },
      [
        key('done', ['sub_menu', 'ticket_kind'], 'The number is known from here on'),
        key('t', ['transfer_queue', anyone], 'No number at hand: a person helps'),
        key('i', ['transfer_queue', anyone], 'So they do with a number that does not fit'),
      ],
    ),
    branch(
      'ticket_kind',
      'Tickets that begin with 9 are outages of customers with a contract: they go first',
      { config: { on: '{ticket}', cases: [{ exit: 'priority', op: 'starts_with', value: '9' }] } },
      [
        key('priority', ['transfer_queue', 'queue-priority'], 'Somebody waits for this one'),
        key('else', ['transfer_queue', anyone], 'Any other ticket'),
      ],
    ),
    menu(
      'new_problem_menu',
      'Outages do not wait behind questions',
      {
        promptText: 'If nobody at your site can work, press 7. For anything else, press 8. To go back, press 9.',
      },
      [
        key('7', ['transfer_queue', 'queue-priority'], 'An outage'),
        key('8', ['transfer_queue', anyone], 'Any other problem'),
        key('9', ['sub_menu', 'main_menu'], 'Back to the main menu'),
        key('t', ['transfer_queue', anyone], 'No answer: a person asks'),
      ],
    ),
    message(
      'incidents_message',
      'Change it when something is down: many callers need nobody any more',
      { promptText: 'There are no known incidents at the moment. All services are running.' },
      [key('next', ['sub_menu', 'main_menu'], 'Back to the main menu')],
    ),
    message(
      'closed_message',
      'What callers hear outside the hours',
      {
        promptText:
          'Thank you for calling support. The desk is staffed Monday to Friday from eight in the morning until six in the evening.',
      },
      [key('next', ['sub_menu', 'after_hours_menu'], 'Outages cannot wait')],
    ),
    message(
      'holiday_message',
      'What callers hear on holidays',
      { promptText: 'Thank you for calling support. Today is a holiday, and the desk is not staffed.' },
      [key('next', ['sub_menu', 'after_hours_menu'], 'Outages cannot wait')],
    ),
    menu(
      'after_hours_menu',
      'Only outages wake somebody',
      {
        promptText:
          'If nobody at your site can work, press 7, and we will connect you with the engineer on call. To leave a message, press 8.',
        timeoutSeconds: 8,
      },
      [
        key(
          '7',
          ['transfer_extension', '2001', { ring_seconds: 30, on_fail: { menu: 'on_call_busy_message' } }],
          'The engineer on call',
        ),
        key('8', ['voicemail', '2000', { max_seconds: 180 }], 'A message for the next working day'),
        key('t', ['voicemail', '2000', { max_seconds: 180 }], 'No answer: a message'),
      ],
    ),
    message(
      'on_call_busy_message',
      'The engineer on call is on another call, or did not hear the phone',
      {
        promptText:
          'The engineer on call cannot take your call right now, and will ring you back within thirty minutes.',
      },
      [
        key(
          'next',
          [
            'voicemail',
            '2001',
            { greeting: 'Please say your company, your number, and what is down.', max_seconds: 120 },
          ],
          'The engineer is told of the message',
        ),
      ],
    ),
  ],
}
