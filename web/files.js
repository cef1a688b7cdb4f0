/** Files out of what was dropped on the page, folders walked. */

/**
 * @param {DataTransfer} transfer
 * @returns {Promise<File[]>}
 */
export async function dropped(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files];
  return (await Promise.all(entries.map(walk))).flat();
}

/** Files that systems leave in folders. */
export function isRubbish(name) {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';
}

/** What files are called by their names, and what they are then. */
const KINDS = [
  [/\.pdf$/i, 'a PDF', ['application/pdf']],
  [/\.docx$/i, 'a Word file', ['application/vnd.openxmlformats-officedocument.wordprocessingml.document']],
  [/\.doc$/i, 'an old Word file', ['application/msword']],
  [/\.odt$/i, 'an OpenDocument file', ['application/vnd.oasis.opendocument.text']],
  [/\.rtf$/i, 'RTF', ['application/rtf']],
  [/\.html?$/i, 'HTML', ['text/html']],
  [/\.json$/i, 'JSON', ['application/json']],
  [/\.(txt|text|md|markdown)$/i, 'text', ['text/plain', 'text/markdown']],
];

/**
 * What is to be said of a file that is not what its name says; '' where it is.
 *
 * @param {string} name
 * @param {string} [mediaType] what it is by its content
 */
export function misnamed(name, mediaType) {
  const named = KINDS.find(([pattern]) => pattern.test(name));
  if (!named || !mediaType || named[2].includes(mediaType)) return '';
  const [, is] = KINDS.find(([, , types]) => types.includes(mediaType)) ?? [];
  return is ? `read as what it is: ${is}, not ${named[1]}` : '';
}

async function walk(entry) {
  if (entry.isFile) return [await new Promise((found, failed) => entry.file(found, failed))];
  const reader = entry.createReader();
  const files = [];
  for (let batch = await read(reader); batch.length; batch = await read(reader)) {
    for (const child of batch) files.push(...await walk(child));
  }
  return files;
}

/** A reader gives its entries in batches, an empty one at the end. */
function read(reader) {
  return new Promise((found, failed) => reader.readEntries(found, failed));
}
