// Shows a page of our own while there is no network. It keeps the look and two pages that are the same for everybody, asked for
// without cookies; no page that a person opens is ever kept. A form that got no answer comes back on that page with all it said, to
// be sent once more: its words are in that page only, never in what is kept.
const KEPT = 'yoriai-offline-2';
const PAGES = ['/en/offline', '/ja/offline'];
const LOOK = ['/assets/app.css', '/assets/icon.svg'];
// A text that short is a choice; what people write is longer.
const LEAST_WORDS = 12;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

self.addEventListener('install', (event) => {
  const wanted = [...PAGES, ...LOOK].map((address) => new Request(address, { credentials: 'omit', cache: 'reload' }));
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(wanted)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const clear = caches.keys().then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))));
  event.waitUntil(Promise.all([clear, self.registration.navigationPreload?.enable(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.mode === 'navigate') {
    event.respondWith(answer(event, address));
  } else if (address.origin === self.location.origin && LOOK.includes(address.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request, { ignoreSearch: true })));
  }
});

function answer(event, address) {
  const { request } = event;
  // Back to a page that answered a form: the browser sends nothing and asks its own store, which keeps no page of a person. That is no
  // lost network. The page at the address is opened anew.
  const back = request.cache === 'only-if-cached';
  if (back) event.waitUntil(Promise.resolve(event.preloadResponse).catch(() => undefined));
  else if (request.method === 'POST') return send(request, address);
  return (back ? anew(address) : open(event)).catch(() => offline(address));
}

async function open(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

function anew(address) {
  return fetch(address.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
}

function offline(address) {
  return caches.match(address.pathname.startsWith('/ja') ? PAGES[1] : PAGES[0]);
}

async function send(request, address) {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    return unanswered(copy, address).catch(() => offline(address));
  }
}

/** The kept page with the form that got no answer. */
async function unanswered(request, address) {
  const page = await offline(address);
  const fields = [...(await request.formData())];
  const whole = fields.every(([, value]) => typeof value === 'string');
  const texts = fields.filter(([, value]) => typeof value === 'string');
  const words = texts.map(([, value]) => value).filter((value) => value.length >= LEAST_WORDS && !ID.test(value));
  const mine = texts.filter(([name, value]) => name !== 'csrf' && words.includes(value)).map(([, value]) => value);
  const hidden = texts.map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`).join('');
  const html = (await page.text())
    .replace(/<!--opening-->[^]*?<!--\/opening-->/, '')
    .replace(/<template id="sending">([^]*?)<\/template>/, (_, inside) => inside)
    .replace(/<!--form-->([^]*?)<!--\/form-->/, (_, inside) => (whole ? inside : ''))
    .replace(/<!--files-->([^]*?)<!--\/files-->/, (_, inside) => (whole ? '' : inside))
    .replace(/<!--words-->([^]*?)<!--\/words-->/, (_, inside) => (mine.length ? inside : ''))
    .replace('<!--each-->', () => mine.map((text) => `<blockquote class="argument-text" dir="auto">${escape(text)}</blockquote>`).join(''))
    .replace('<!--fields-->', () => hidden)
    .replace('action="/unanswered"', () => `action="${escape(address.pathname + address.search)}"`);
  return new Response(html, { status: 503, headers: page.headers });
}

function escape(text) {
  return text.replace(/[&<>"'\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
