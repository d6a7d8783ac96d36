import { collect, commonHolidays, english, hours, key, menu, message, onWorkdays, timeZone } from './parts.ts'
import type { Template } from './template.ts'

const person = key('0', ['sub_menu', 'shop_hours'], 'A person in the shop, while it is open')

const orderStatus = {
  method: 'GET',
  headers: { Accept: 'application/json' },
  response_path: 'order.status',
  tts_template: 'Your order is {value}.',
  next: { menu: 'after_order_menu' },
}

export const shop: Template = {
  words: {
    en: {
      title: 'Shop',
      purpose: 'Orders looked up by number, returns, opening hours, and the team in the shop while it is open.',
      hints: [
        'The address that looks up orders, in order_lookup: until it is yours, callers hear that the service is unavailable',
        'Opening hours, holidays and time zone in shop_hours, and the same hours where they are spoken',
        'The queue queue-shop and the mailboxes 3000 (shop) and 3010 (returns)',
      ],
    },
    de: {
      title: 'Geschäft',
      purpose: 'Bestellungen nach Nummer, Rücksendungen, Öffnungszeiten und das Team im Laden, solange er offen ist.',
      hints: [
        'Die Adresse in order_lookup, die Bestellungen nachschlägt: bis sie Ihre ist, hören Anrufende, dass der Dienst nicht verfügbar ist',
        'Öffnungszeiten, Feiertage und Zeitzone in shop_hours, und dieselben Zeiten dort, wo sie angesagt werden',
        'Die Warteschlange queue-shop und die Mailboxen 3000 (Laden) und 3010 (Rücksendungen)',
      ],
    },
  },
  ivr: { ...english, description: 'Shop line: orders, returns, opening hours', rootMenuId: 'main_menu' },
  menus: [
    menu(
      'main_menu',
      'Where every call begins',
      {
        promptText:
          'Thank you for calling the shop. To hear where your order is, press 1. To return something, press 2. For our opening hours, press 3. To speak with the shop, press 0.',
        invalidPrompt: 'Sorry, that is not one of the choices. Please press a number from 0 to 3.',
      },
      [
        key('1', ['sub_menu', 'order_number'], 'Where an order is'),
        key('2', ['sub_menu', 'returns_menu'], 'Returns'),
        key('3', ['sub_menu', 'opening_hours_message'], 'Opening hours'),
        person,
        key('t', ['sub_menu', 'shop_hours'], 'Callers who press nothing are helped by a person'),
      ],
    ),
    collect(
      'order_number',
      'Takes the number that is in the confirmation of an order',
      {
        promptText: 'Please enter your order number, then press the pound key.',
        invalidPrompt: 'An order number has four to ten digits.',
        timeoutSeconds: 10,
        config: { variable: 'order', min_digits: 4, max_digits: 10, terminator: '#' },
      },
      [
        key('done', ['sub_menu', 'order_lookup'], 'The number is known from here on'),
        key('t', ['sub_menu', 'shop_hours'], 'No number at hand: a person helps'),
        key('i', ['sub_menu', 'shop_hours'], 'So they do with a number that does not fit'),
      ],
    ),
    message(
      'order_lookup',
      'Asks your order system. A stand-in address: it is never reached until you replace it.',
      { promptText: 'One moment, please, while I look that up.' },
      [
        key(
          'next',
          ['http_api_call', 'https://shop.example/api/orders/{order}', orderStatus],
          'Speaks the status of the order',
        ),
      ],
    ),
    menu(
      'after_order_menu',
      'After the answer, which was good news or not',
      { promptText: 'For another order, press 7. To speak with the shop, press 0. To go back, press 9.' },
      [
        key('7', ['sub_menu', 'order_number'], 'Another order'),
        person,
        key('9', ['sub_menu', 'main_menu'], 'Back to the main menu'),
        key('t', ['hangup', 'NORMAL_CLEARING'], 'The caller heard what there is to hear'),
      ],
    ),
    menu(
      'returns_menu',
      'Most returns need no person',
      {
        promptText:
          'You can send anything back within thirty days. To have a return label sent to you, press 4. To ask about a refund, press 0. To go back, press 9.',
      },
      [
        key(
          '4',
          [
            'voicemail',
            '3010',
            {
              greeting:
                'After the tone, please say your order number and what you want to return. The label comes by mail.',
              max_seconds: 90,
            },
          ],
          'A return label, asked for by message',
        ),
        person,
        key('9', ['sub_menu', 'main_menu'], 'Back to the main menu'),
      ],
    ),
    message(
      'opening_hours_message',
      'Then the main menu again',
      {
        promptText:
          'The shop is open Monday to Friday from nine in the morning until seven in the evening, and Saturdays from ten until four.',
      },
      [key('next', ['sub_menu', 'main_menu'], 'Back to the main menu')],
    ),
    hours(
      'shop_hours',
      'Only while somebody is in, callers wait in the queue',
      {
        config: {
          time_zone: timeZone,
          weekly: { ...onWorkdays('09:00', '19:00'), sat: [['10:00', '16:00']] },
          holidays: commonHolidays,
        },
      },
      [
        key('open', ['transfer_queue', 'queue-shop'], 'The team in the shop'),
        key('closed', ['sub_menu', 'shop_closed'], 'Nobody is in'),
      ],
    ),
    message(
      'shop_closed',
      'What callers who want a person hear when nobody is in',
      { promptText: 'The shop is closed at the moment.' },
      [
        key(
          'next',
          [
            'voicemail',
            '3000',
            { greeting: 'Please leave your name and number, and we will call you back.', max_seconds: 120 },
          ],
          'A message for the team',
        ),
      ],
    ),
  ],
}
