interface HtmlPolicy {
  createHTML(text: string): string;
}
const trusted = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy } }).trustedTypes;
/** Own pages of this server only: the one place where a script reads HTML. */
const policy: HtmlPolicy = trusted?.createPolicy('yoriai-page', { createHTML: (text) => text }) ?? { createHTML: (text) => text };

/** A page of this server as it came back. */
export interface Answer {
  status: number;
  url: string;
  page: Document;
}

/** What the server says to a script instead of sending it to the login page, and what a form gets without a session. */
const LOGIN_NEEDED = [401, 499];

export const needsLogin = (answer: Answer): boolean => LOGIN_NEEDED.includes(answer.status);

/** Asks for a page, or posts a form and takes the page that follows. @throws TypeError when no answer came */
export async function ask(url: string, body?: URLSearchParams): Promise<Answer> {
  const headers = { Accept: 'text/html', 'X-Requested-With': 'JavaScript' };
  const answer = await fetch(url, { method: body ? 'POST' : 'GET', headers, credentials: 'same-origin', cache: 'no-store', ...(body ? { body } : {}) });
  const text = await answer.text();
  return { status: answer.status, url: answer.url, page: new DOMParser().parseFromString(policy.createHTML(text), 'text/html') };
}

/** The words of a part of a page, without readings above them; empty where there is none. */
export function plain(part: Element | null | undefined): string {
  const words = part?.cloneNode(true) as Element | undefined;
  for (const reading of words?.querySelectorAll('rt, rp') ?? []) reading.remove();
  return words?.textContent?.trim() ?? '';
}

/** Who the page was made for, in the page's own words; empty for nobody. */
export const person = (page: Document): string => plain(page.querySelector('.top-person'));

/** Why something was refused, as the problem page says it. */
export function refusal(page: Document): string {
  const box = page.getElementById('problem');
  return [plain(box?.querySelector('h1, h2')), plain(box?.querySelector('p'))]
    .filter((words) => words !== '')
    .map((words) => (/[.!?。！？]$/.test(words) ? words : words + (/[぀-鿿]/.test(words) ? '。' : '.')))
    .join(' ');
}

/** The nodes of another document, to be put into this one. */
export const imported = (from: ParentNode): Node[] => [...from.childNodes].map((node) => document.importNode(node, true));
