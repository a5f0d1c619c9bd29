import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { YoriaiUpload } from './upload';

const opened: string[] = [];
class Upload extends YoriaiUpload {
  protected override open(address: string): void {
    opened.push(address);
  }
}

class Request {
  static last: Request;
  upload: { onprogress?: (event: object) => void; onload?: () => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  responseText = '';
  responseURL = '';
  constructor() {
    Request.last = this;
  }
  open(): void {}
  setRequestHeader(): void {}
  send(): void {}
}

customElements.define('yoriai-upload', Upload);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', Request);
  opened.length = 0;
  document.body.innerHTML = `<main><yoriai-upload text-sending="Sending # %" text-reading="Reading" text-found="# found" text-failed="Failed">
    <form action="/x" method="post"><textarea name="source">1 Trees</textarea><button>Go</button></form></yoriai-upload></main>`;
  document.querySelector('form')?.requestSubmit();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const says = () => document.querySelector('[role=status]')?.textContent;

test('tells how much is sent, then that it is read', () => {
  Request.last.upload.onprogress?.({ lengthComputable: true, loaded: 30, total: 100 });
  expect(says()).toBe('Sending 30 %');
  Request.last.upload.onload?.();
  expect(says()).toBe('Reading');
});

test('tells how many clauses were found and opens the page', () => {
  Object.assign(Request.last, { status: 200, responseURL: '/draft', responseText: '<main><p data-clauses="42"></p></main>' });
  Request.last.onload?.();
  expect(says()).toBe('42 found');
  vi.advanceTimersByTime(1000);
  expect(opened).toEqual(['/draft']);
});

test('shows the page that says no, with what was typed', () => {
  Object.assign(Request.last, {
    status: 422,
    responseText: '<main><div id="problem" tabindex="-1">The PDF is locked</div><yoriai-upload><form><textarea>1 Trees</textarea></form></yoriai-upload></main>',
  });
  Request.last.onload?.();
  expect(document.querySelector('main')?.textContent).toContain('The PDF is locked');
  expect(document.activeElement?.id).toBe('problem');
});

test('keeps the form when the file was too large to be looked at', () => {
  Object.assign(Request.last, { status: 413, responseText: '<main><div id="problem" tabindex="-1">That is too large</div></main>' });
  Request.last.onload?.();
  expect(document.activeElement?.id).toBe('problem');
  expect(document.querySelector('textarea')?.value).toBe('1 Trees');
  expect(document.querySelector('button')?.disabled).toBe(false);
});

test('lets one try again when the network is gone', () => {
  Request.last.onerror?.();
  expect(says()).toBe('Failed');
  expect(document.querySelector('button')?.disabled).toBe(false);
});

test('says beside the field that a file is too large, sends nothing and keeps what was typed', () => {
  document.body.innerHTML = `<main><yoriai-upload most-bytes="4" text-large="# MB is too much"><form action="/x" method="post">
    <div class="field"><label for="f-file">File</label><p id="h-file">Hint</p><input id="f-file" name="file" type="file" aria-describedby="h-file"></div>
    <textarea name="source">1 Trees</textarea><button>Go</button></form></yoriai-upload></main>`;
  const field = document.querySelector<HTMLInputElement>('input')!;
  Object.defineProperty(field, 'files', { value: [new File(['12345'], 'bill.txt')] });
  const before = Request.last;
  document.querySelector('form')?.requestSubmit();
  document.querySelector('form')?.requestSubmit();
  expect(Request.last).toBe(before);
  expect(document.querySelectorAll('.field-error').length).toBe(1);
  expect(document.getElementById('e-file')?.textContent).toBe('1 MB is too much');
  expect(field.getAttribute('aria-describedby')).toBe('h-file e-file');
  expect(document.activeElement).toBe(field);
  expect(document.querySelector('textarea')?.value).toBe('1 Trees');
});
