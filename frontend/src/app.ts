import './styles/app.css';
import { YoriaiCount } from './components/count/count';
import { settleSentDrafts, YoriaiDraft } from './components/draft/draft';
import { YoriaiLive } from './components/live/live';
import { YoriaiOutbox } from './components/outbox/outbox';
import { YoriaiSteps } from './components/steps/steps';
import { YoriaiUpload } from './components/upload/upload';
import { YoriaiVote } from './components/vote/vote';

settleSentDrafts(location.href);
customElements.define('yoriai-count', YoriaiCount);
customElements.define('yoriai-draft', YoriaiDraft);
customElements.define('yoriai-live', YoriaiLive);
customElements.define('yoriai-outbox', YoriaiOutbox);
customElements.define('yoriai-steps', YoriaiSteps);
customElements.define('yoriai-upload', YoriaiUpload);
customElements.define('yoriai-vote', YoriaiVote);

// Large ones come only to pages that hold them.
if (document.querySelector('yoriai-opinion-map')) void import('./components/opinion-map/opinion-map');
if (document.querySelector('yoriai-needs')) void import('./components/needs/needs');

if (document.querySelector('yoriai-aloud') && 'speechSynthesis' in window) void import('./components/aloud/aloud');

// A form that came back with a problem: begin there.
document.getElementById('problem')?.focus();

// Without a network a page of ours says so, in the look of all others.
window.addEventListener('load', () => void navigator.serviceWorker?.register('/assets/offline.js', { scope: '/' }).catch(() => undefined));
