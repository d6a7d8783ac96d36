import type { DraftMenu, DraftOption } from '../../ivr-runtime/src/domain/flow/draft.ts'
import { key } from '../../server/services/templates/parts.ts'
import type { DemoIvr } from './demo-ivr.ts'

const invalid = 'Sorry, that is not one of the choices.'

const menu = (
  menuId: string,
  promptText: string,
  options: DraftOption[],
  change: Partial<DraftMenu> = {},
): DraftMenu => ({
  menuId,
  kind: 'menu',
  config: null,
  language: null,
  translations: null,
  promptText,
  ttsVoice: null,
  timeoutSeconds: 6,
  maxRetries: 3,
  invalidPrompt: invalid,
  options,
  ...change,
})

const onWorkdays = (hours: [string, string][]) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, hours]))

const back = key('9', ['sub_menu', 'main_menu'], 'Back to the main menu')

/** The clinic's one recording; the offline engine speaks it when the demo is made. */
export const directions = {
  name: 'directions',
  description: 'How to find the clinic, and where to park',
  text: 'We are at 12 Main Street, next to the public library. The car park is behind the building; enter it from River Lane. The bus stop Riverside is across the street.',
}

/** A larger IVR, as a family clinic might have it: every kind of menu and action, all exits, keys of two digits. */
export const riversideClinic: DemoIvr = {
  description: 'Front desk of a family clinic: appointments, prescriptions, results, billing, nurse line and directory',
  ivr: {
    name: 'riverside-clinic',
    defaultLanguage: 'en',
    defaultVoice: 'alloy',
    ttsModel: 'tts-1',
    rootMenuId: 'main_menu',
  },
  menus: [
    menu(
      'main_menu',
      'Thank you for calling Riverside Family Clinic. If this is an emergency, please hang up and call the emergency services. For appointments, press 1. For prescriptions, press 2. For test results, press 3. For billing, press 4. For opening hours and directions, press 5. To speak with a nurse, press 6. If you know whom you want to reach, press 7. For the front desk, press 0.',
      [
        key('1', ['sub_menu', 'appointments_menu'], 'Appointments'),
        key('2', ['sub_menu', 'prescriptions_menu'], 'Prescriptions'),
        key('3', ['sub_menu', 'results_menu'], 'Test results'),
        key('4', ['sub_menu', 'billing_menu'], 'Billing'),
        key('5', ['sub_menu', 'information_menu'], 'Hours and directions'),
        key('6', ['sub_menu', 'nurse_hours'], 'Nurse line'),
        key('7', ['sub_menu', 'directory_menu'], 'Staff directory'),
        key('0', ['transfer_queue', 'queue-front-desk'], 'Front desk'),
        key('t', ['transfer_queue', 'queue-front-desk'], 'Callers who press nothing are helped by a person'),
        key('i', ['transfer_queue', 'queue-front-desk'], 'So are callers who keep pressing other keys'),
      ],
      { timeoutSeconds: 8, invalidPrompt: 'Sorry, that is not one of the choices. Please press a number from 0 to 7.' },
    ),
    menu(
      'appointments_menu',
      'Appointments. To make a new appointment, press 1. To change or cancel one, press 2. To hear the next free time today, press 3. To go back, press 9.',
      [
        key('1', ['sub_menu', 'new_appointment_menu'], 'New appointment'),
        key('2', ['transfer_queue', 'queue-scheduling'], 'Change or cancel an appointment'),
        key(
          '3',
          [
            'http_api_call',
            'https://booking.riverside-clinic.example/v1/next-slot',
            {
              method: 'GET',
              headers: { Accept: 'application/json' },
              response_path: 'slot.spoken_time',
              tts_template: 'The next free time today is {value}.',
            },
          ],
          'Next free time today. A stand-in address: until it is replaced, callers hear that the service is unavailable',
        ),
        back,
        key('t', ['transfer_queue', 'queue-scheduling'], 'No answer: scheduling takes over'),
      ],
    ),
    menu(
      'new_appointment_menu',
      'For family medicine, press 1. For a child, press 2. For women’s health, press 3. For vaccinations, press 4. To go back, press 9.',
      [
        key('1', ['transfer_queue', 'queue-family-medicine'], 'Family medicine'),
        key('2', ['transfer_queue', 'queue-pediatrics'], 'Children'),
        key('3', ['transfer_queue', 'queue-womens-health'], 'Women’s health'),
        key('4', ['sub_menu', 'vaccination_menu'], 'Vaccinations'),
        key('9', ['sub_menu', 'appointments_menu'], 'Back to appointments'),
      ],
    ),
    menu(
      'vaccination_menu',
      'Vaccinations. For the flu shot, press 1. For travel vaccinations, press 2. To hear what to bring with you, press 3. To go back, press 9.',
      [
        key('1', ['transfer_queue', 'queue-vaccination'], 'Flu shot'),
        key('2', ['transfer_queue', 'queue-travel-clinic'], 'Travel vaccinations'),
        key('3', ['sub_menu', 'what_to_bring_menu'], 'What to bring'),
        key('9', ['sub_menu', 'new_appointment_menu'], 'Back to new appointments'),
      ],
    ),
    menu(
      'what_to_bring_menu',
      'Please bring your insurance card, your vaccination record, and a list of the medicines you take. To go back, press 9.',
      [key('9', ['sub_menu', 'vaccination_menu'], 'Back to vaccinations')],
    ),
    menu(
      'prescriptions_menu',
      'Prescriptions. To order a refill, press 1. To leave your order as a message, press 2. To hear when the pharmacy is open, press 3. To go back, press 9.',
      [
        key('1', ['sub_menu', 'prescription_number'], 'Order a refill'),
        key('2', ['voicemail', '2040'], 'Order by message'),
        key('3', ['sub_menu', 'pharmacy_hours_menu'], 'Opening hours of the pharmacy'),
        back,
        key('i', ['transfer_queue', 'queue-pharmacy'], 'Wrong keys: the pharmacy helps'),
      ],
    ),
    menu(
      'prescription_number',
      'Please enter the seven digits of your prescription number.',
      [
        key('done', ['sub_menu', 'prescription_kind'], 'The number is known from here on'),
        key('t', ['transfer_queue', 'queue-pharmacy'], 'No number at hand: the pharmacy helps'),
        key('i', ['transfer_queue', 'queue-pharmacy'], 'So it does with a number that does not fit'),
      ],
      {
        kind: 'collect',
        config: { variable: 'prescription', min_digits: 7, max_digits: 7, terminator: '#', confirm: true },
        invalidPrompt: 'A prescription number has seven digits.',
        timeoutSeconds: 10,
      },
    ),
    menu(
      'prescription_kind',
      '',
      [
        key('controlled', ['transfer_queue', 'queue-pharmacist'], 'Only a pharmacist hands these out'),
        key('else', ['transfer_queue', 'queue-pharmacy'], 'Any other prescription'),
      ],
      {
        kind: 'branch',
        config: { on: '{prescription}', cases: [{ exit: 'controlled', op: 'starts_with', value: '9' }] },
      },
    ),
    menu(
      'pharmacy_hours_menu',
      'The pharmacy is open Monday to Friday from nine in the morning until seven in the evening, and Saturdays until one. A refill ordered before noon is ready the same day. To go back, press 9.',
      [key('9', ['sub_menu', 'prescriptions_menu'], 'Back to prescriptions')],
    ),
    menu(
      'results_menu',
      'Test results. For laboratory results, press 1. For X-ray and imaging, press 2. To have a doctor call you back, press 3. To go back, press 9.',
      [
        key('1', ['transfer_queue', 'queue-lab-results'], 'Laboratory'),
        key('2', ['transfer_extension', '2310'], 'Imaging'),
        key('3', ['voicemail', '2300'], 'Ask for a call back'),
        back,
      ],
    ),
    menu(
      'billing_menu',
      'Billing. To pay a bill, press 1. For questions about insurance, press 2. To leave a message for billing, press 3. To go back, press 9.',
      [
        key('1', ['transfer_queue', 'queue-billing'], 'Pay a bill'),
        key('2', ['transfer_extension', '2510'], 'Insurance desk'),
        key('3', ['voicemail', '2500'], 'Message for billing'),
        back,
      ],
    ),
    menu(
      'information_menu',
      'We are open Monday to Friday from eight in the morning until six in the evening, and Saturdays until noon. For directions and parking, press 1. For the pharmacy’s hours, press 2. To go back, press 9. If that was all, press the star key to end the call.',
      [
        key(
          '1',
          ['play_audio', `library:${directions.name}`, { next: { menu: 'information_menu' } }],
          'Directions, recorded',
        ),
        key('2', ['sub_menu', 'pharmacy_hours_menu'], 'Opening hours of the pharmacy'),
        back,
        key('*', ['hangup', 'NORMAL_CLEARING'], 'End the call'),
        key('t', ['hangup', 'NORMAL_CLEARING'], 'The caller heard what there is to hear'),
      ],
      { maxRetries: 2 },
    ),
    menu(
      'nurse_hours',
      '',
      [
        key('open', ['sub_menu', 'nurse_menu'], 'A nurse is there'),
        key('closed', ['sub_menu', 'nurse_closed'], 'Nights and Sundays'),
      ],
      {
        kind: 'hours',
        config: {
          time_zone: 'America/New_York',
          weekly: { ...onWorkdays([['08:00', '20:00']]), sat: [['09:00', '12:00']] },
          holidays: [
            { date: '2026-01-01', name: 'New Year’s Day', every_year: true },
            { date: '2026-07-04', name: 'Independence Day', every_year: true },
            { date: '2026-12-25', name: 'Christmas Day', every_year: true },
          ],
        },
      },
    ),
    menu(
      'nurse_closed',
      'The nurse line is open on weekdays from eight in the morning until eight in the evening, and Saturdays until noon. If you need help before then, please call the emergency services.',
      [
        key(
          'next',
          [
            'voicemail',
            '2100',
            { greeting: 'Leave your name and number, and a nurse will call you back.', max_seconds: 120 },
          ],
          'A nurse calls back',
        ),
      ],
      { kind: 'message' },
    ),
    menu(
      'nurse_menu',
      'Nurse line. If you have symptoms now, press 1. For a question after your visit, press 2. To leave a message for the nurses, press 3. To go back, press 9.',
      [
        key('1', ['transfer_queue', 'queue-nurse-line'], 'Symptoms now'),
        key('2', ['transfer_queue', 'queue-nurse-follow-up'], 'After a visit'),
        key('3', ['voicemail', '2100'], 'Message for the nurses'),
        back,
        key('t', ['transfer_queue', 'queue-nurse-line'], 'Silence may be serious: a nurse answers'),
      ],
      { ttsVoice: 'nova', timeoutSeconds: 10, maxRetries: 2 },
    ),
    menu(
      'directory_menu',
      'For Doctor Adams, press 21. For Doctor Baker, press 22. For Doctor Chen, press 23. For the practice manager, press 30. For the front desk, press 0. To go back, press 9.',
      [
        key('21', ['transfer_extension', '2021'], 'Dr Adams'),
        key('22', ['transfer_extension', '2022'], 'Dr Baker'),
        key('23', ['transfer_extension', '2023'], 'Dr Chen'),
        key('30', ['transfer_extension', '2030'], 'Practice manager'),
        key('0', ['transfer_queue', 'queue-front-desk'], 'Front desk'),
        back,
        key('i', ['transfer_queue', 'queue-front-desk'], 'Nobody by that number'),
      ],
      { timeoutSeconds: 8 },
    ),
  ],
}
