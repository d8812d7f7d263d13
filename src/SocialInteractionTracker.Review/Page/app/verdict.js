// The verdict on a trial: accept, correct or exclude, who and when.

import { post } from '/app/api.js';
import { ask, whoReviews } from '/app/ask.js';
import { h, tell } from '/app/dom.js';

const choices = {
  accept: { title: 'Accept', key: 'a', does: 'accept the trial' },
  correct: { title: 'Correct', key: 'c', does: 'mark the trial as to be corrected', question: 'What is to be corrected?' },
  exclude: { title: 'Exclude', key: 'x', does: 'exclude the trial from all scores', question: 'Why is the trial excluded from all scores?' },
};

/** Gives a verdict; asks for the reviewer's name, and for the reason where one is needed. */
export async function judge(trial, verdict, done) {
  const reviewer = await whoReviews();
  const question = choices[verdict].question;
  const note = reviewer && question ? await ask(choices[verdict].title, question, 'Reason', choices[verdict].title) : '';
  if (!reviewer || note === null) return;
  try {
    await post(`/api/trials/${encodeURIComponent(trial.key)}/verdict`, { reviewer, verdict, note });
    tell(`${trial.title}: ${verdict}, written to reviews.csv.`);
    await done();
  } catch (error) {
    tell(error.message, true);
  }
}

/** The buttons, and what was said before. */
export function verdictBox(trial, said, done) {
  const last = said.at(-1);
  return h('section', { class: 'verdicts' }, h('h2', {}, 'Verdict'),
    h('div', { class: 'buttons' }, Object.entries(choices).map(([verdict, choice]) => h('button', {
      class: last?.verdict === verdict ? `chosen ${verdict}` : verdict,
      'aria-pressed': String(last?.verdict === verdict), title: choice.key, onclick: () => judge(trial, verdict, done),
    }, choice.title))),
    h('ul', {}, [...said].reverse().map(row => h('li', {}, h('strong', {}, row.verdict), ` ${row.reviewer}, ${new Date(row.time).toLocaleString()}`, row.note ? `: ${row.note}` : ''))));
}

export const verdictKeys = (trial, done) => Object.entries(choices).map(([verdict, choice]) => ({
  keys: [choice.key], shown: choice.key, does: choice.does, run: () => judge(trial, verdict, done),
}));

/** Ends the blind review; one recorded act. */
export async function unblind() {
  const reviewer = await whoReviews();
  const note = reviewer && await ask('Unblind the study?', 'Groups, names and classes are shown to everybody from then on. This is recorded in reviews.csv with your name. Say why.', 'Reason', 'Unblind');
  if (!note) return;
  try {
    await post('/api/unblind', { reviewer, note });
    location.hash = '#/';
    location.reload();
  } catch (error) {
    tell(error.message, true);
  }
}
