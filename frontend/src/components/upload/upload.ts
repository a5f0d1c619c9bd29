/**
 * Sends the form inside it with the progress in sight. What comes back is opened; a page that says no takes the place of this one,
 * with the typed text in it. Without this script the form is sent as any other.
 */
export class YoriaiUpload extends HTMLElement {
  private readonly onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    if (!this.tooLarge(form)) this.send(form);
  };

  connectedCallback(): void {
    this.addEventListener('submit', this.onSubmit);
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.onSubmit);
  }

  /** Says so beside the field, before minutes are spent on sending what will be refused. */
  private tooLarge(form: HTMLFormElement): boolean {
    const field = form.querySelector<HTMLInputElement>('input[type=file]');
    const most = Number(this.getAttribute('most-bytes'));
    const size = field?.files?.[0]?.size ?? 0;
    if (!field || !most || size <= most) return false;
    const id = `e-${field.name}`;
    const say = document.getElementById(id) ?? document.createElement('p');
    say.id = id;
    say.className = 'field-error';
    say.textContent = this.words('text-large', Math.ceil(size / (1024 * 1024)));
    field.before(say);
    field.closest('.field')?.classList.add('field-bad');
    field.setAttribute('aria-invalid', 'true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id);
    field.setAttribute('aria-describedby', [...described, id].join(' '));
    field.focus();
    return true;
  }

  private send(form: HTMLFormElement): void {
    const { bar, say, box } = this.progress();
    const button = form.querySelector('button');
    form.setAttribute('aria-busy', 'true');
    if (button) button.disabled = true;
    const request = new XMLHttpRequest();
    let told = -1;
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor((100 * event.loaded) / event.total);
      bar.value = percent;
      // A screen reader hears four steps, not a hundred.
      if (Math.floor(percent / 25) !== told && percent < 100) {
        told = Math.floor(percent / 25);
        say.textContent = this.words('text-sending', percent);
      }
    };
    request.upload.onload = () => {
      bar.removeAttribute('value');
      say.textContent = this.words('text-reading', 0);
    };
    request.onload = () => {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      const count = page.querySelector<HTMLElement>('[data-clauses]')?.dataset.clauses;
      if (request.status < 400 && count) {
        say.textContent = this.words('text-found', Number(count));
        bar.value = 100;
        setTimeout(() => this.open(request.responseURL), 900);
        return;
      }
      const fresh = page.querySelector('main');
      const here = document.querySelector('main');
      const problem = page.getElementById('problem');
      if (problem && !fresh?.querySelector('yoriai-upload')) {
        // Refused before anybody read it: the form stays as it is, with the reason above it.
        this.ready(form, button);
        box.remove();
        document.getElementById('problem')?.remove();
        this.before(document.importNode(problem, true));
        document.getElementById('problem')?.focus();
        return;
      }
      if (fresh && here) {
        here.replaceWith(document.importNode(fresh, true));
        document.title = page.title;
        document.getElementById('problem')?.focus();
        return;
      }
      this.failed(form, button, box, say);
    };
    request.onerror = () => this.failed(form, button, box, say);
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(new FormData(form));
  }

  /** A method of its own so that a test can see where it would go. */
  protected open(address: string): void {
    location.assign(address);
  }

  private ready(form: HTMLFormElement, button: HTMLButtonElement | null): void {
    form.removeAttribute('aria-busy');
    if (button) button.disabled = false;
  }

  private failed(form: HTMLFormElement, button: HTMLButtonElement | null, box: HTMLElement, say: HTMLElement): void {
    this.ready(form, button);
    box.querySelector('progress')?.remove();
    say.textContent = this.words('text-failed', 0);
  }

  private progress(): { bar: HTMLProgressElement; say: HTMLElement; box: HTMLElement } {
    this.querySelector('.upload-progress')?.remove();
    const box = document.createElement('div');
    box.className = 'upload-progress';
    const say = document.createElement('p');
    say.setAttribute('role', 'status');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    say.id = 'upload-says';
    bar.setAttribute('aria-labelledby', say.id);
    box.append(say, bar);
    this.append(box);
    return { bar, say, box };
  }

  private words(name: string, count: number): string {
    return (this.getAttribute(name) ?? '').replace('#', String(count));
  }
}
