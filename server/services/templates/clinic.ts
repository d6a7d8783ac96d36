import { branch, collect, commonHolidays, english, hours, key, menu, message, onWorkdays, timeZone } from './parts.ts'
import type { Template } from './template.ts'

const reception = key('0', ['transfer_queue', 'queue-reception'], 'Reception')
const back = key('9', ['sub_menu', 'main_menu'], 'Back to the main menu')

export const clinic: Template = {
  words: {
    en: {
      title: 'Clinic',
      purpose: 'Front desk of a practice: appointments, repeat prescriptions, test results, and a mailbox after hours.',
      hints: [
        'Opening hours, holidays and time zone in reception_hours, and the same hours where they are spoken',
        'The queues queue-reception, queue-appointments, queue-nurses and queue-pharmacist',
        'The mailboxes 2100 (after hours) and 2200 (prescriptions)',
        'How many digits a prescription number has, and which ones only a pharmacist may take',
      ],
    },
    de: {
      title: 'Arztpraxis',
      purpose:
        'Empfang einer Praxis: Termine, Folgerezepte, Befunde und ein Anrufbeantworter außerhalb der Sprechzeiten.',
      hints: [
        'Sprechzeiten, Feiertage und Zeitzone in reception_hours, und dieselben Zeiten dort, wo sie angesagt werden',
        'Die Warteschlangen queue-reception, queue-appointments, queue-nurses und queue-pharmacist',
        'Die Mailboxen 2100 (außerhalb der Zeiten) und 2200 (Rezepte)',
        'Wie viele Ziffern eine Rezeptnummer hat, und welche nur die Apotheke annehmen darf',
      ],
    },
  },
  ivr: {
    ...english,
    description: 'Front desk of a clinic: appointments, prescriptions, test results',
    rootMenuId: 'reception_hours',
  },
  menus: [
    hours(
      'reception_hours',
      'Calls begin here. Outside these hours callers leave a message.',
      { config: { time_zone: timeZone, weekly: onWorkdays('08:00', '18:00'), holidays: commonHolidays } },
      [
        key('open', ['sub_menu', 'main_menu'], 'The clinic is open'),
        key('closed', ['sub_menu', 'closed_message'], 'Evenings, nights and weekends'),
      ],
    ),
    menu(
      'main_menu',
      'What callers choose from while the clinic is open',
      {
        promptText:
          'Thank you for calling the clinic. If this is an emergency, please hang up and call the emergency services. For appointments, press 1. For a repeat prescription, press 2. For test results, press 3. For opening hours and directions, press 4. To speak with reception, press 0.',
        timeoutSeconds: 8,
        invalidPrompt: 'Sorry, that is not one of the choices. Please press a number from 0 to 4.',
      },
      [
        key('1', ['sub_menu', 'appointments_menu'], 'Appointments'),
        key('2', ['sub_menu', 'prescription_number'], 'Repeat prescriptions'),
        key('3', ['transfer_queue', 'queue-nurses'], 'Test results, told by a nurse'),
        key('4', ['sub_menu', 'directions_message'], 'Opening hours and directions'),
        reception,
        key('t', ['transfer_queue', 'queue-reception'], 'Callers who press nothing are helped by a person'),
        key('i', ['transfer_queue', 'queue-reception'], 'So are callers who keep pressing other keys'),
      ],
    ),
    menu(
      'appointments_menu',
      'New appointments and changes go to the same people, in two queues',
      {
        promptText:
          'Appointments. To make a new appointment, press 1. To change or cancel one, press 2. To go back, press 9.',
      },
      [
        key('1', ['transfer_queue', 'queue-appointments'], 'New appointment'),
        key('2', ['transfer_queue', 'queue-appointment-changes'], 'Change or cancel an appointment'),
        back,
        key('t', ['transfer_queue', 'queue-appointments'], 'No answer: the appointment desk takes over'),
      ],
    ),
    collect(
      'prescription_number',
      'Takes the number that is printed on the last prescription',
      {
        promptText: 'Please enter the six digits of your prescription number. You find them at the top of the label.',
        invalidPrompt: 'A prescription number has six digits.',
        timeoutSeconds: 10,
        config: { variable: 'prescription', min_digits: 6, max_digits: 6, confirm: true },
      },
      [
        key('done', ['sub_menu', 'prescription_kind'], 'The number is known from here on'),
        key('t', ['transfer_queue', 'queue-reception'], 'No number at hand: reception helps'),
        key('i', ['transfer_queue', 'queue-reception'], 'So it does with a number that does not fit'),
      ],
    ),
    branch(
      'prescription_kind',
      'Numbers that begin with 9 are controlled medicines: a pharmacist has to speak with the caller',
      { config: { on: '{prescription}', cases: [{ exit: 'controlled', op: 'starts_with', value: '9' }] } },
      [
        key('controlled', ['transfer_queue', 'queue-pharmacist'], 'Only a pharmacist hands these out'),
        key(
          'else',
          [
            'voicemail',
            '2200',
            {
              greeting:
                'After the tone, please say your name, your date of birth, and prescription number {prescription}. It is ready the next working day.',
              max_seconds: 60,
            },
          ],
          'Any other prescription is ordered by message',
        ),
      ],
    ),
    message(
      'directions_message',
      'Opening hours and how to get here; then the main menu again',
      {
        promptText:
          'We are open Monday to Friday, from eight in the morning until six in the evening. You find us at 12 Main Street; parking is behind the building.',
      },
      [key('next', ['sub_menu', 'main_menu'], 'Back to the main menu')],
    ),
    message(
      'closed_message',
      'What callers hear when nobody is in',
      {
        promptText:
          'Thank you for calling the clinic. We are closed now, and open Monday to Friday from eight in the morning until six in the evening. If you cannot wait, please call the emergency services.',
      },
      [
        key(
          'next',
          [
            'voicemail',
            '2100',
            { greeting: 'Leave your name and number, and we will call you back in the morning.', max_seconds: 120 },
          ],
          'A message for the morning',
        ),
      ],
    ),
  ],
}
