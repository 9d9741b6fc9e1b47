/** What is measured: the desk, and beside it a yardstick. A figure of the one is worth as much as it is beside the other's. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BUILT = process.env.DESK_APP ?? '';

/** A page that lists promotions. */
export interface Subject {
  /** What its figures are of; nothing for the desk. */
  name: string;
  /** How the file ends that it cannot start without. */
  program: string;
  /** Whether a service worker keeps its files. */
  keepsFiles: boolean;
  /** Where it holds what it knows. */
  memory: readonly ('heap' | 'wasm')[];
  /** Its files, ready to be served. */
  lay(): Laid;
}

/** A folder of files, until it is no longer needed. */
interface Laid {
  folder: string;
  remove(): void;
}

/** The desk as it was built. */
const DESK: Subject = { name: '', program: '.wasm', keepsFiles: true, memory: ['heap', 'wasm'], lay: () => ({ folder: BUILT, remove: () => {} }) };

/** The same list by hand in JavaScript, with the desk's own style sheet; pressed as the desk's files are. */
const YARDSTICK: Subject = { name: 'yardstick', program: '.mjs', keepsFiles: false, memory: ['heap'], lay };

export const SUBJECTS = [DESK, YARDSTICK];

function lay(): Laid {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick-'));
  const style = readdirSync(BUILT).find((name) => name.endsWith('.css'));
  if (!style) throw new Error(`There is no style sheet in ${BUILT}.`);
  const own = path.join(import.meta.dirname, 'yardstick');
  const page = readFileSync(path.join(own, 'index.html'), 'utf8').replace('STYLE', style);
  const files = { 'index.html': page, 'yardstick.mjs': readFileSync(path.join(own, 'yardstick.mjs'), 'utf8') };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), text);
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(text));
  }
  for (const name of [style, `${style}.br`]) cpSync(path.join(BUILT, name), path.join(folder, name));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
