import { beforeEach, expect, test, vi } from 'vitest';
import { YoriaiVote } from '../vote/vote';
import { kept, YoriaiOutbox } from './outbox';

if (!customElements.get('yoriai-outbox')) customElements.define('yoriai-outbox', YoriaiOutbox);
if (!customElements.get('yoriai-vote')) customElements.define('yoriai-vote', YoriaiVote);

const outbox = `<yoriai-outbox token="t2" text-kept-one="1 kept." text-kept-many="{n} kept." text-sent-one="Sent." text-sent-many="{n} sent." text-offline="Offline." text-login="Log in first." text-later="Later." text-other="Log in as {person}." text-refused="Not taken:" text-login-go="Log in" text-read="Read" text-vote-offline="You are offline. It is kept." text-vote-login="Logged out. It is kept." text-vote-later="Later. It is kept."></yoriai-outbox>`;
const page = (words: string, who = 'Wren · member') =>
  `<a class="top-person">${who}</a>${outbox}<yoriai-vote id="vote"><h2>${words}</h2><blockquote class="argument-text">${words}</blockquote><form method="post" action="http://localhost/vote"><input type="hidden" name="csrf" value="t1"><input type="hidden" name="argument" value="${words}"><input type="hidden" name="key" value="k-${words}">
  <button name="choice" value="agree"><span>+</span><span>I agree</span></button><button name="choice" value="disagree"><span>-</span><span>I disagree</span></button><p role="status"></p></form></yoriai-vote>`;
const problem = (title: string, detail: string) => `<div id="problem"><h1>${title}</h1><p>${detail}</p></div>`;

type Reply = { status?: number; html: string } | 'offline';
let replies: Reply[] = [];
const calls: { url: string; body: URLSearchParams | null }[] = [];
vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
  calls.push({ url, body: (init.body as URLSearchParams | undefined) ?? null });
  const reply = replies.shift() ?? 'offline';
  if (reply === 'offline') throw new TypeError('no network');
  const status = reply.status ?? 200;
  return { ok: status < 400, status, url, text: async () => reply.html } as Response;
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));
const press = async (choice: string) => {
  document.querySelector<HTMLButtonElement>(`button[value="${choice}"]`)!.click();
  await settled();
};
const back = async () => {
  window.dispatchEvent(new Event('online'));
  await settled();
};
const status = () => document.querySelector('[role=status]')!.textContent;
const said = () => document.querySelector('yoriai-outbox')!.textContent;

beforeEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  calls.length = 0;
  replies = [];
  document.body.innerHTML = page('first');
});

test('readings above kanji are no part of who somebody is or of what she answered', async () => {
  document.body.innerHTML = page('first', 'ひな · <ruby>委員<rp>（</rp><rt>いいん</rt><rp>）</rp></ruby>');
  document.querySelector('.argument-text')!.innerHTML = '<ruby>自転車<rp>（</rp><rt>じてんしゃ</rt><rp>）</rp></ruby>は よい';
  await press('agree');
  expect(kept()[0]!.person).toBe('ひな · 委員');
  expect(kept()[0]!.label).toBe('I agree · “自転車は よい”');
});

test('an answer that arrives leaves nothing behind', async () => {
  replies = [{ html: page('second') }];
  await press('agree');
  expect(kept()).toEqual([]);
  expect(document.querySelector('h2')!.textContent).toBe('second');
});

test('offline the answer is kept, said, and sent once when the network is back', async () => {
  await press('agree');
  expect(status()).toBe('You are offline. It is kept.');
  expect(document.querySelector('button[value=agree]')!.getAttribute('aria-pressed')).toBe('true');
  expect(kept()).toHaveLength(1);
  replies = [{ html: page('first') }, { html: page('second') }];
  await back();
  expect(kept()).toEqual([]);
  expect(calls.map((call) => call.body?.get('choice') ?? 'page')).toEqual(['agree', 'page', 'agree']);
  expect(calls[2]!.body!.get('csrf')).toBe('t2');
  expect(document.querySelector('h2')!.textContent).toBe('second');
});

test('the answer that may have arrived is sent again with the same key', async () => {
  await press('agree');
  replies = [{ html: page('first') }, { html: page('second') }];
  await back();
  expect(calls[2]!.body!.get('key')).toBe(calls[0]!.body!.get('key'));
});

test('another answer to the same takes its place, with a new key', async () => {
  await press('agree');
  await press('disagree');
  expect(kept()).toHaveLength(1);
  replies = [{ html: page('first') }, { html: page('second') }];
  await back();
  expect(calls[3]!.body!.get('choice')).toBe('disagree');
  expect(calls[3]!.body!.get('key')).not.toBe(calls[0]!.body!.get('key'));
});

test('a kept answer is found on the next page and sent from there', async () => {
  await press('agree');
  replies = [{ html: page('first') }, { html: page('second') }];
  document.body.innerHTML = `<a class="top-person">Wren · member</a>${outbox}`;
  await settled();
  expect(kept()).toEqual([]);
  expect(said()).toBe('Sent.');
});

test('without a login it waits and leads to the login', async () => {
  replies = [{ status: 401, html: '' }];
  await press('agree');
  expect(status()).toBe('Logged out. It is kept.');
  replies = [{ html: page('first').replace('class="top-person"', '') }];
  await back();
  expect(kept()).toHaveLength(1);
  expect(said()).toContain('1 kept. Log in first.');
  expect(document.querySelector('yoriai-outbox a')!.getAttribute('href')).toMatch(/^\/login\?to=/);
});

test('it is never sent as somebody else', async () => {
  await press('agree');
  calls.length = 0;
  replies = [{ html: page('first', 'Heron · member') }];
  document.body.innerHTML = page('first', 'Heron · member');
  await settled();
  expect(calls.filter((call) => call.body)).toEqual([]);
  expect(said()).toContain('Log in as Wren · member.');
  expect(kept()).toHaveLength(1);
});

test('a kept answer that is refused is shown with the reason until it is read', async () => {
  await press('agree');
  replies = [{ html: page('first') }, { status: 409, html: problem('Not in this phase', 'Voting has ended.') }];
  await back();
  expect(said()).toContain('Not taken: I agree · “first”. Not in this phase. Voting has ended.');
  document.body.innerHTML = `<a class="top-person">Wren · member</a>${outbox}`;
  await settled();
  expect(said()).toContain('Voting has ended.');
  document.querySelector<HTMLButtonElement>('yoriai-outbox button')!.click();
  expect(kept()).toEqual([]);
  expect(said()).toBe('');
});

test('a refused answer says why beside the buttons and is not kept', async () => {
  replies = [{ status: 409, html: problem('Not in this phase', 'Voting has ended.') }];
  await press('agree');
  expect(status()).toBe('Not in this phase. Voting has ended.');
  expect(kept()).toEqual([]);
});

test('a page whose token ran out sends with a fresh one, unasked', async () => {
  replies = [{ status: 400, html: problem('Old', '') }, { html: page('first') }, { html: page('second') }];
  await press('agree');
  expect(calls.map((call) => call.body?.get('csrf') ?? 'page')).toEqual(['t1', 'page', 't2']);
  expect(document.querySelector('h2')!.textContent).toBe('second');
});

test('a server that is too busy gets it later', async () => {
  replies = [{ status: 503, html: '' }];
  await press('agree');
  expect(status()).toBe('Later. It is kept.');
  expect(kept()).toHaveLength(1);
});
