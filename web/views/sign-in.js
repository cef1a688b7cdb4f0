/** Asks for a key where the server wants one, and lets sign out again. */
import { LitElement, html, nothing } from 'lit';
import { KEY_NEEDED, session, signIn, signOut } from '../api.js';

/** The scopes without which the page hides something. */
const OFFERED = ['write', 'export'];

class SignIn extends LitElement {
  static properties = { who: { state: true }, wanted: { state: true }, refused: { state: true }, let: { attribute: false } };

  #gone;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#gone = new AbortController();
    addEventListener(KEY_NEEDED, () => this.#want(), { signal: this.#gone.signal });
    session().then(who => { this.who = who; }, () => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  updated(changed) {
    if (changed.has('who') && this.who) this.#show(this.who);
    const dialog = this.querySelector('dialog');
    if (this.wanted && !dialog.open) dialog.showModal();
    if (!this.wanted && dialog.open) dialog.close();
  }

  /** What a key does not allow is not offered. */
  #show({ scopes }) {
    for (const scope of OFFERED) document.documentElement.classList.toggle(`without-${scope}`, !scopes.includes(scope));
  }

  #want() {
    if (!this.wanted) this.refused = undefined;
    this.wanted = true;
  }

  render() {
    return html`
      ${this.who?.signedIn ? html`<button type="button" class="button sign-out" title="Signed in with the key of ${this.who.name}" @click=${this.#out}>Sign out</button>` : nothing}
      <dialog class="dialog sign-in" aria-labelledby="sign-in-title" @cancel=${event => event.preventDefault()}>
        <form @submit=${this.#in}>
          <h2 id="sign-in-title">${this.who?.signedIn ? 'Your session is over' : 'Sign in'}</h2>
          <p>${this.who?.signedIn ? 'Sign in again to go on where you were.' : 'Whoever runs this server gave you a key.'}</p>
          <label>Key <input name="key" type="password" autocomplete="current-password" required autofocus></label>
          ${this.refused ? html`<p role="alert">${this.refused}</p>` : nothing}
          <div class="dialog-buttons"><button class="button primary">Sign in</button></div>
        </form>
      </dialog>`;
  }

  #in = async event => {
    event.preventDefault();
    const { key } = event.target.elements;
    try {
      this.who = await signIn(key.value);
      this.wanted = false;
      this.refused = undefined;
      this.let();
    } catch (failure) {
      this.refused = failure.message;
    }
    key.value = '';
  };

  #out = async () => {
    await signOut();
    location.assign('/');
  };
}

customElements.define('sign-in', SignIn);
