import { beforeEach, expect, test, vi } from 'vitest';
import { YoriaiSteps } from './steps';

if (!customElements.get('yoriai-steps')) customElements.define('yoriai-steps', YoriaiSteps);

const page = (nth: number) => `<yoriai-steps><form action="http://localhost/maps"><input type="range" name="at" min="1" max="9" value="${nth}"><p data-step="now">Map ${nth}</p><p data-step-button><button>Show</button></p></form></yoriai-steps><div data-step="map">groups ${nth}</div>`;
const answer = (html: string, status = 200) => ({ status, url: '', text: async () => `<html><body>${html}</body></html>` }) as Response;
const slide = (to: string) => {
  const slider = document.querySelector('input')!;
  slider.value = to;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 260));

beforeEach(() => {
  document.body.innerHTML = page(9);
});

test('a step brings the parts of its page and leaves the slider where it is', async () => {
  const fetched = vi.fn(async () => answer(page(3)));
  vi.stubGlobal('fetch', fetched);
  slide('4');
  slide('3');
  await settled();
  expect(fetched.mock.calls.map((call) => (call as unknown[])[0])).toEqual(['http://localhost/maps?at=3']);
  expect(document.querySelector('[data-step="now"]')!.textContent).toBe('Map 3');
  expect(document.querySelector('[data-step="map"]')!.textContent).toBe('groups 3');
  expect(document.querySelector('input')!.value).toBe('3');
});

test('without an answer the form goes the ordinary way', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => answer('', 503)));
  const sent = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);
  slide('2');
  await settled();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(document.querySelector('[data-step="map"]')!.textContent).toBe('groups 9');
});
