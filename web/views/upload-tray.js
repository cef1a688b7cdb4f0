/** Adding résumés: files and folders dropped anywhere or chosen, a queue, and what became of each. */
import { LitElement, html, nothing } from 'lit';
import { Unreachable, upload } from '../api.js';
import { counted } from '../format.js';
import { dropped, isRubbish, misnamed } from '../files.js';
import { ICONS } from './icons.js';

const AT_ONCE = 3;
const LULL = 300;
const SHOWN = 200;
const OUTCOMES = { created: 'Added', replaced: 'New version', unchanged: 'Already here' };

class UploadTray extends LitElement {
  static properties = {
    /** Called when candidates have come and can be found. */
    added: { attribute: false },
    shown: { state: true },
    dragging: { state: true },
  };

  /** @type {{name: string, file: File, state: 'waiting'|'reading'|'done'|'failed', text?: string, remark?: string, id?: string}[]} */
  #queue = [];
  #running = 0;
  #listening;
  #telling;

  constructor() {
    super();
    this.shown = false;
    this.dragging = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#listening = new AbortController();
    const listen = (type, handler) => window.addEventListener(type, handler, { signal: this.#listening.signal });
    listen('dragover', event => this.#over(event));
    listen('dragleave', event => { if (!event.relatedTarget) this.dragging = false; });
    listen('drop', event => this.#drop(event));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#listening.abort();
  }

  open() {
    this.shown = true;
    this.updateComplete.then(() => this.querySelector('.tray-choose').focus());
  }

  render() {
    return html`
      ${this.dragging ? html`<div class="drop-here"><p>${ICONS.upload}Drop résumés or a folder to add them</p></div>` : nothing}
      <section class="tray" aria-label="Add résumés" ?hidden=${!this.shown} @keydown=${this.#key}>
        <div class="dialog-head">
          <h2>Add résumés</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${this.#hide}>${ICONS.close}</button>
        </div>
        <p class="tray-hint">Drop files or a folder anywhere on the page. PDF, Word, OpenDocument, RTF, HTML, text, JSON Resume.</p>
        <div class="tray-buttons">
          <button type="button" class="button primary tray-choose" @click=${() => this.#input('files').click()}>Choose files</button>
          <button type="button" class="button" @click=${() => this.#input('folder').click()}>Choose a folder</button>
          <input type="file" name="files" multiple hidden aria-label="Résumé files" @change=${this.#chosen}>
          <input type="file" name="folder" webkitdirectory hidden aria-label="A folder of résumés" @change=${this.#chosen}>
        </div>
        ${this.#queue.length ? this.#progress() : nothing}
      </section>`;
  }

  #progress() {
    const done = this.#queue.filter(item => item.state === 'done').length;
    const failed = this.#queue.filter(item => item.state === 'failed').length;
    return html`
      <progress max=${this.#queue.length} .value=${done + failed} aria-label="Files read"></progress>
      <p class="tray-sum"><span role="status">${done + failed} of ${counted(this.#queue.length, 'file')} done${failed ? `, ${failed} could not be read` : ''}</span>
        ${this.#waiting() ? html`<button type="button" class="quiet-link" @click=${this.#stop}>Stop</button>` : nothing}
        ${this.#unsent().length ? html`<button type="button" class="quiet-link" @click=${this.#again}>Try again</button>` : nothing}</p>
      <ul class="queue">${this.#shownFirst().map(item => html`
        <li class="queued ${item.state}">
          <span class="queued-name"><bdi>${item.name}</bdi></span>
          <span class="queued-state">${item.state === 'done' && item.id
              ? html`<a href="?c=${encodeURIComponent(item.id)}">${item.text}</a>${item.remark ? html`<small>${item.remark}</small>` : nothing}`
              : item.text ?? (item.state === 'waiting' ? 'Waiting' : 'Reading…')}</span>
        </li>`)}</ul>`;
  }

  /** Failures first: they are what there is to do. */
  #shownFirst() {
    const failed = this.#queue.filter(item => item.state === 'failed');
    return [...failed, ...this.#queue.filter(item => item.state !== 'failed')].slice(0, SHOWN);
  }

  #input(name) {
    return this.querySelector(`input[name=${name}]`);
  }

  #key(event) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#hide();
  }

  #hide() {
    this.shown = false;
    if (!this.#running) this.#queue = [];
  }

  #over(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = true;
  }

  async #drop(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = false;
    this.#add(await dropped(event.dataTransfer));
  }

  #chosen(event) {
    this.#add([...event.target.files]);
    event.target.value = '';
  }

  #add(files) {
    const wanted = files.filter(file => !isRubbish(file.name));
    this.#queue = [...wanted.map(file => ({ name: file.webkitRelativePath || file.name, file, state: 'waiting' })), ...this.#queue];
    this.shown = true;
    this.#begin();
  }

  /** Files that the server has not had: they may be sent again. */
  #unsent() {
    return this.#queue.filter(item => item.state === 'failed' && item.file);
  }

  #again = () => {
    this.#unsent().forEach(item => Object.assign(item, { state: 'waiting', text: undefined }));
    this.#begin();
  };

  #stop = () => {
    this.#queue = this.#queue.filter(item => item.state !== 'waiting');
    this.requestUpdate();
  };

  #begin() {
    this.requestUpdate();
    while (this.#running < AT_ONCE && this.#waiting()) this.#work();
  }

  #waiting() {
    return this.#queue.find(item => item.state === 'waiting');
  }

  async #work() {
    this.#running++;
    for (let item = this.#waiting(); item; item = this.#waiting()) {
      await this.#read(item);
      this.requestUpdate();
    }
    this.#running--;
  }

  /** Not more often than the list can be drawn. */
  #tell() {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.added();
    }, LULL);
  }

  async #read(item) {
    item.state = 'reading';
    this.requestUpdate();
    try {
      const { id, outcome, mediaType } = await upload(item.file);
      Object.assign(item, { state: 'done', id, text: OUTCOMES[outcome] ?? outcome, remark: misnamed(item.name, mediaType) });
      this.#tell();
    } catch (failure) {
      Object.assign(item, { state: 'failed', text: failure.message });
      if (failure instanceof Unreachable) return;
    }
    delete item.file;
  }
}

customElements.define('upload-tray', UploadTray);
