// Shows a page of our own while there is no network. It keeps the look and two pages that are the same for everybody, asked for
// without cookies; no page that a person opens is ever kept.
const KEPT = 'yoriai-offline-1';
const PAGES = ['/en/offline', '/ja/offline'];
const LOOK = ['/assets/app.css', '/assets/icon.svg'];

self.addEventListener('install', (event) => {
  const wanted = [...PAGES, ...LOOK].map((address) => new Request(address, { credentials: 'omit', cache: 'reload' }));
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(wanted)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const clear = caches.keys().then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))));
  event.waitUntil(Promise.all([clear, self.registration.navigationPreload?.enable(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.mode === 'navigate') {
    event.respondWith(open(event).catch(() => caches.match(address.pathname.startsWith('/ja') ? PAGES[1] : PAGES[0])));
  } else if (address.origin === self.location.origin && LOOK.includes(address.pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request, { ignoreSearch: true })));
  }
});

async function open(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}
