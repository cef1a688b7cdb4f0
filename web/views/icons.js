/** The pictures on buttons. They carry no meaning of their own: the button has a name. */
import { html, svg } from 'lit';

const icon = paths => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths}</svg>`;
const line = d => svg`<path d=${d}></path>`;

export const ICONS = {
  search: icon(svg`<circle cx="9" cy="9" r="5.5"></circle><path d="m13.2 13.2 4 4"></path>`),
  add: icon(line('M10 4v12M4 10h12')),
  close: icon(line('m5 5 10 10M15 5 5 15')),
  check: icon(line('m4.5 10.5 3.5 3.5 7.5-8')),
  minus: icon(line('M5 10h10')),
  help: icon(svg`<circle cx="10" cy="10" r="7.2"></circle><path d="M7.9 7.8a2.2 2.2 0 1 1 3.2 2c-.8.4-1.1.8-1.1 1.6M10 14v.2"></path>`),
  filter: icon(line('M3 5.5h14M5.5 10h9M8 14.5h4')),
  up: icon(line('m5 12 5-5 5 5')),
  down: icon(line('m5 8 5 5 5-5')),
  back: icon(line('m12 5-5 5 5 5')),
  forth: icon(line('m8 5 5 5-5 5')),
  file: icon(line('M6 2.8h5l3.5 3.5v10.9H6zM11 2.8v3.5h3.5')),
  trash: icon(line('M4 5.5h12M8 5.5V3.8h4v1.7M5.5 5.5l.7 11h7.6l.7-11')),
  warning: icon(line('M10 3.2 17.5 16h-15zM10 8v3.6M10 13.6v.2')),
  download: icon(line('M10 4v9m0 0 3.5-3.5M10 13 6.5 9.5M4 13.5V16h12v-2.5')),
  mail: icon(line('M3 5.5h14v9H3zM3 6l7 5 7-5')),
  compare: icon(line('M4 4h5v12H4zM11 4h5v12h-5z')),
  pencil: icon(line('m4 16 .8-3.2L13 4.6l2.4 2.4-8.2 8.2zM11.5 6.1l2.4 2.4')),
  rows: icon(line('M3.5 4h13v5h-13zM3.5 11h13v5h-13z')),
  lines: icon(line('M3.5 5h13M3.5 8.3h13M3.5 11.7h13M3.5 15h13')),
  tag: icon(svg`<path d="M3.5 3.5h6l7 7-6 6-7-7z"></path><circle cx="7" cy="7" r=".9"></circle>`),
  status: icon(line('M3 10.5h3.2L8.5 5l3.4 10 2.2-4.5H17')),
  upload: icon(line('M10 13V4m0 0L6.5 7.5M10 4l3.5 3.5M4 13.5V16h12v-2.5')),
};
