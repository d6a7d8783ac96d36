import { branch, collect, english, key, menu, message } from './parts.ts'
import type { Template } from './template.ts'

export const survey: Template = {
  words: {
    en: {
      title: 'Survey',
      purpose: 'Two questions after a call, a comment in the caller’s own words, and a call back for the unhappy.',
      hints: [
        'What you ask, in rating and solved_menu',
        'From which rating on somebody calls back, in rating_kind',
        'The mailboxes 5000 (comments) and 5001 (call backs)',
        'Answers stand in the steps of each call; add an API action at thanks_message to send {rating} and {solved} on',
      ],
    },
    de: {
      title: 'Umfrage',
      purpose: 'Zwei Fragen nach einem Gespräch, ein Kommentar in eigenen Worten und ein Rückruf für Unzufriedene.',
      hints: [
        'Ihre Fragen in rating und solved_menu',
        'Ab welcher Bewertung jemand zurückruft, in rating_kind',
        'Die Mailboxen 5000 (Kommentare) und 5001 (Rückrufe)',
        'Die Antworten stehen in den Schritten jedes Anrufs; ein API-Aufruf an thanks_message kann {rating} und {solved} weitergeben',
      ],
    },
  },
  ivr: { ...english, description: 'Survey after a call: rating, comment, call back', rootMenuId: 'rating' },
  menus: [
    collect(
      'rating',
      'Calls begin here. One key is the answer.',
      {
        promptText:
          'Thank you for taking part in our survey; it takes less than a minute. How satisfied are you with the help you got? Enter a number from 1 to 5, where 5 is very satisfied.',
        timeoutSeconds: 8,
        config: { variable: 'rating', min_digits: 1, max_digits: 1, terminator: 'none' },
      },
      [
        key('done', ['sub_menu', 'rating_kind'], 'The rating is known from here on'),
        key('t', ['hangup', 'NORMAL_CLEARING'], 'Who says nothing does not want to take part'),
      ],
    ),
    branch(
      'rating_kind',
      'Below 3 somebody calls back; what is no rating is asked again',
      {
        config: {
          on: '{rating}',
          cases: [
            { exit: 'again', op: 'one_of', value: ['0', '6', '7', '8', '9'] },
            { exit: 'unhappy', op: 'less_than', value: '3' },
          ],
        },
      },
      [
        key('again', ['sub_menu', 'rating_again'], 'Not a rating'),
        key('unhappy', ['sub_menu', 'call_back_menu'], 'One or two'),
        key('else', ['sub_menu', 'solved_menu'], 'Three or better'),
      ],
    ),
    message(
      'rating_again',
      'Asks for the rating once more',
      { promptText: 'Please choose a number from one to five.' },
      [key('next', ['sub_menu', 'rating'], 'The question again')],
    ),
    menu(
      'call_back_menu',
      'The chance to make it good',
      {
        promptText:
          'We are sorry to hear that. If you want somebody to call you back about it, press 7. To go on without, press 8.',
      },
      [
        key(
          '7',
          [
            'voicemail',
            '5001',
            {
              greeting: 'Please say your name, your number, and what went wrong. We call you back today.',
              max_seconds: 120,
            },
          ],
          'A team lead calls back',
        ),
        key('8', ['sub_menu', 'comment_menu', { set: { solved: 'no' } }], 'On with the survey'),
        key('t', ['sub_menu', 'thanks_message'], 'No answer: that was all'),
      ],
    ),
    menu(
      'solved_menu',
      'Keeps the answer as {solved}',
      { promptText: 'Was your question answered in this one call? For yes, press 1. For no, press 2.' },
      [
        key('1', ['sub_menu', 'comment_menu', { set: { solved: 'yes' } }], 'Solved'),
        key('2', ['sub_menu', 'comment_menu', { set: { solved: 'no' } }], 'Not solved'),
        key('t', ['sub_menu', 'thanks_message'], 'No answer: that was all'),
      ],
    ),
    menu(
      'comment_menu',
      'What numbers do not tell',
      { promptText: 'To tell us more in your own words, press 3. To finish, press 4.' },
      [
        key(
          '3',
          ['voicemail', '5000', { greeting: 'Please leave your comment after the tone.', max_seconds: 90 }],
          'A comment',
        ),
        key('4', ['sub_menu', 'thanks_message'], 'No comment'),
        key('t', ['sub_menu', 'thanks_message'], 'No answer: that was all'),
      ],
    ),
    message('thanks_message', 'The end of the survey', { promptText: 'Thank you for your time. Goodbye.' }, [
      key('next', ['hangup', 'NORMAL_CLEARING'], 'The survey is over'),
    ]),
  ],
}
