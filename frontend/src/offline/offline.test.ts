// @vitest-environment node
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';

const SCRIPT = readFileSync(new URL('../../public/offline.js', import.meta.url), 'utf8');
const PAGE = readFileSync(new URL('../../../src/main/resources/templates/OfflineController/offline.html', import.meta.url), 'utf8');
const FORM = 'http://localhost/en/a/x/arguments/new?reply=1';
const WORDS = 'Build the "bays" first,\r\n<b>please</b> & soon.';

type Asked = { url: string; method: string };
let listeners: Record<string, (event: unknown) => void>;
let asked: Asked[];
let network: () => Promise<Response>;

beforeEach(() => {
  listeners = {};
  asked = [];
  network = () => Promise.reject(new TypeError('no network'));
  const self = { location: { origin: 'http://localhost' }, addEventListener: (name: string, act: (event: unknown) => void) => (listeners[name] = act) };
  const caches = { match: async () => new Response(PAGE, { headers: { 'Content-Type': 'text/html' } }) };
  const fetch = (what: Request | string, init: RequestInit = {}) => {
    asked.push(typeof what === 'string' ? { url: what, method: init.method ?? 'GET' } : { url: what.url, method: what.method });
    return network();
  };
  new Function('self', 'caches', 'fetch', SCRIPT)(self, caches, fetch);
});

/** What a navigation is answered with. */
async function visit(request: object): Promise<Response> {
  let answer: Promise<Response> | undefined;
  listeners.fetch!({ request, preloadResponse: Promise.resolve(undefined), waitUntil: () => undefined, respondWith: (with_: Promise<Response>) => (answer = with_) });
  return answer!;
}

function form(fields: [string, string | Blob][], more: object = {}): object {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value as string);
  const copy = { formData: async () => body };
  return { url: FORM, method: 'POST', mode: 'navigate', cache: 'default', clone: () => copy, ...more };
}

const KEY = '0f0e0d0c-1111-4222-8333-444455556666';

test('a form that got no answer comes back with all it said, to be sent once more under the same key', async () => {
  const html = await (await visit(form([['csrf', 'a-token-of-some-length'], ['key', KEY], ['text', WORDS], ['act', 'send']]))).text();
  expect(html).toContain('{live:unanswered_title}');
  expect(html).not.toContain('{live:offline_title}</h1>');
  expect(html).toContain(`<input type="hidden" name="key" value="${KEY}">`);
  expect(html).toContain('<input type="hidden" name="act" value="send">');
  expect(html).toContain('<input type="hidden" name="csrf" value="a-token-of-some-length">');
  expect(html).toContain('action="/en/a/x/arguments/new?reply=1"');
  expect(html.match(/<blockquote/g)).toHaveLength(1);
  expect(html).not.toContain('<b>please');
  expect(html).toContain('&#13;&#10;&#60;b&#62;please&#60;/b&#62; &#38; soon.');
  expect(html).not.toContain('<template');
  expect(html).not.toContain('{live:unanswered_files}');
});

test('a form with a file says that the file must be chosen again and offers no sending without it', async () => {
  const html = await (await visit(form([['text', WORDS], ['file', new Blob(['x'])]]))).text();
  expect(html).toContain('{live:unanswered_files}');
  expect(html).not.toContain('<form');
});

test('an answered form is answered with that', async () => {
  network = async () => new Response('thanks');
  expect(await (await visit(form([['text', WORDS]]))).text()).toBe('thanks');
});

test.each(['GET', 'POST'])('going back to a page that answered a form opens its address and sends nothing (%s)', async (method) => {
  network = async () => new Response('the form');
  expect(await (await visit(form([['text', WORDS]], { method, cache: 'only-if-cached' }))).text()).toBe('the form');
  expect(asked).toEqual([{ url: FORM, method: 'GET' }]);
});

test('a page that cannot be reached is said to be out of reach, and nothing of sending', async () => {
  const answer = await visit({ url: FORM, method: 'GET', mode: 'navigate', cache: 'default' });
  expect(await answer.text()).toContain('{live:offline_title}</h1>');
});
