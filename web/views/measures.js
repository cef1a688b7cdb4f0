/**
 * Numbers from data given to the style sheet, as custom properties of an element: `<li ${measures({ part: '0.4' })}>` sets
 * `--part`. The page's policy forbids `style` attributes, in which Lit's own styleMap writes at first.
 */
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class Measures extends Directive {
  render() {
    return noChange;
  }

  update({ element }, [values]) {
    for (const [name, value] of Object.entries(values)) element.style.setProperty(`--${name}`, value);
    return noChange;
  }
}

export const measures = directive(Measures);
