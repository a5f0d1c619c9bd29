import { beforeEach, expect, test, vi } from 'vitest';

class Utterance {
  lang = '';
  voice: unknown = null;
  onend: (() => void) | null = null;
  constructor(readonly text: string) {}
}

const speech = {
  speaking: false,
  voices: [] as { lang: string; localService: boolean }[],
  said: [] as Utterance[],
  getVoices: () => speech.voices,
  speak: (one: Utterance) => {
    speech.speaking = true;
    speech.said.push(one);
  },
  cancel: vi.fn(() => {
    speech.speaking = false;
  }),
};

beforeEach(async () => {
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  await import('./aloud');
  speech.said = [];
  speech.speaking = false;
  document.documentElement.lang = 'ja';
});

const page = `<main><h1>会議<ruby>室<rt>しつ</rt></ruby></h1><ul><li>一つめ</li><li><p lang="en">Second</p></li></ul></main><yoriai-aloud go="読み上げる" stop="止める"></yoriai-aloud>`;
const button = () => document.querySelector<HTMLButtonElement>('yoriai-aloud button');

test('a device without a voice of its own for the page is offered nothing', () => {
  speech.voices = [
    { lang: 'ja-JP', localService: false },
    { lang: 'en-GB', localService: true },
  ];
  document.body.innerHTML = page;
  expect(button()).toBeNull();
});

test('reads each block once, in its language, without readings, and only with voices of the device', () => {
  speech.voices = [{ lang: 'ja-JP', localService: true }];
  document.body.innerHTML = page;
  button()!.click();
  expect(speech.said.map((one) => [one.text, one.lang])).toEqual([
    ['会議室', 'ja'],
    ['一つめ', 'ja'],
    ['', 'en'],
  ]);
  expect(button()!.textContent).toBe('止める');
});

test('stops when asked to, and when the last block is said', () => {
  speech.voices = [
    { lang: 'ja-JP', localService: true },
    { lang: 'en-GB', localService: true },
  ];
  document.body.innerHTML = page;
  button()!.click();
  button()!.click();
  expect(speech.cancel).toHaveBeenCalled();
  expect(button()!.textContent).toBe('読み上げる');
  button()!.click();
  speech.said[speech.said.length - 1]!.onend!();
  expect(button()!.textContent).toBe('読み上げる');
});
