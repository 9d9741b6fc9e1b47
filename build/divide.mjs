// Divides a compiled program at its split points (`part!` in src/part.rs): what the first screen needs stays in the
// program, the rest comes in files of its own. wasm-bindgen writes the glue of the program, wasm-opt makes all of it
// small.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { withoutOrphans, withoutStreams } from './orphans.mjs';

/** What the splitter calls the script that fetches parts, and how it asks for one. */
export const LOADER = '__wasm_split.js';
const ASKS = /fetch\(new URL\("\.\/([\w]+)\.wasm", import\.meta\.url\)\)/g;

/**
 * Writes `glue`.js, `glue`_bg.wasm and the parts into `dir`.
 *
 * @param compiled what cargo made of the program, with its relocations
 * @param nameOf gives a file of these bytes its name by content, and says its integrity
 * @returns the names of the parts
 */
export function divide({ compiled, dir, glue, nameOf }) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-'));
  try {
    const whole = path.join(work, 'whole.wasm');
    fs.writeFileSync(whole, withoutOrphans(fs.readFileSync(compiled)));
    run('wasm-split-cli', [whole, work, '--target', 'web', '--out-name', glue]);
    fs.rmSync(whole);
    const divided = path.join(work, `${glue}.wasm`);
    run('wasm-bindgen', [divided, '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', dir, '--out-name', glue]);
    fs.rmSync(divided);
    const program = path.join(dir, `${glue}_bg.wasm`);
    fs.writeFileSync(program, withoutStreams(fs.readFileSync(program)));
    optimise(program);
    const names = {};
    for (const file of fs.readdirSync(work).filter((file) => file.endsWith('.wasm'))) {
      optimise(path.join(work, file));
      const bytes = fs.readFileSync(path.join(work, file));
      const { name, integrity } = nameOf(`${glue}-${said(file)}.wasm`, bytes);
      fs.writeFileSync(path.join(dir, name), bytes);
      names[path.parse(file).name] = { name, integrity };
    }
    fs.writeFileSync(path.join(dir, LOADER), loader(fs.readFileSync(path.join(work, LOADER), 'utf8'), names));
    return Object.values(names).map(({ name }) => name);
  } finally {
    fs.rmSync(work, { recursive: true });
  }
}

/** The loader, asking for the parts by the names that they have here, and for nothing else that bears these names. */
function loader(script, names) {
  const asked = [];
  const ours = script.replaceAll(ASKS, (_, part) => {
    asked.push(part);
    const { name, integrity } = names[part];
    return `fetch(new URL("./${name}", import.meta.url), { integrity: "${integrity}" })`;
  });
  if (asked.sort().join() !== Object.keys(names).sort().join()) {
    throw new Error(`The splitter asks for the parts ${asked} and wrote ${Object.keys(names)}.`);
  }
  return ours;
}

/** `split_pages` is the part of that name, `chunk_3_a_b` what several of them share. */
function said(file) {
  return path.parse(file).name.replace(/^split_/, '').replace(/^chunk_(\d+).*$/, 'shared-$1').replaceAll('_', '-');
}

/**
 * What is smallest itself (`-Oz`) is not what is smallest compressed, and has more functions to be compiled as they are called.
 * What made a program is of no use to a browser.
 */
function optimise(file) {
  const lean = ['-O2', '--always-inline-max-function-size', '4', '--strip-producers', '--strip-target-features'];
  run('wasm-opt', [...lean, file, '-o', file]);
}

function run(program, given) {
  execFileSync(program, given, { stdio: ['ignore', 'ignore', 'inherit'] });
}
