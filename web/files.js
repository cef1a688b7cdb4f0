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
