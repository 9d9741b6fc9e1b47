// The last step of a build: what Trunk has put together becomes what is deployed. Scripts and
// styles are bundled and minified, icons drawn, files named by their content, index.html says their
// integrity, the service worker knows them, and everything but config.json and pictures gets a compressed
// twin. Anything unforeseen stops the build.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';

import { divide, LOADER } from './divide.mjs';

const {
  TRUNK_SOURCE_DIR: source, TRUNK_STAGING_DIR: dir, TRUNK_PUBLIC_URL: base,
  DESK_NPM_FOLDER: npmFolder, DESK_COMPILED: compiled,
} = process.env;
if (!source || !dir || !base || !npmFolder || !compiled) throw new Error('Build with `cargo xtask build`.');
const npm = createRequire(path.join(npmFolder, 'package.json'));
const esbuild = npm('esbuild');

/** The programs that boot.mjs chooses from, and what their files are called. */
const PROGRAMS = { desk: 'uitpas-desk', portal: 'portal' };
const MANIFEST = 'manifest.webmanifest';
const WORKER = 'service-worker.js';
const KEEP_THEIR_NAME = ['index.html', 'config.json', WORKER];
/** What is loaded on first use: the stem of its file and of the attributes that name it, and its source. */
const PARTS = { decoder: 'src/camera/decoder.mjs' };
const COMPRESSIBLE = /\.(html|css|js|mjs|wasm|svg|json|webmanifest|txt)$/;

/** Pictures of the app by name: from which drawing, and how wide. */
const ICONS = {
  'icon-192.png': ['icon.svg', 192],
  'icon-512.png': ['icon.svg', 512],
  'icon-maskable-512.png': ['icon-maskable.svg', 512],
  'apple-touch-icon.png': ['icon-maskable.svg', 180],
};

let html = read('index.html').toString();
let manifest = read(MANIFEST).toString();
/** What the service worker keeps from the beginning; all else when it is first used. */
const kept = { shared: {}, ...Object.fromEntries(Object.keys(PROGRAMS).map((program) => [program, {}])) };
/** What is named by its content already. */
const named = [];
await bundleStyles();
await bundlePrograms();
await bundleParts();
await bundleBoot();
await drawIcons();
for (const name of filesOf('.')) if (![...KEEP_THEIR_NAME, ...named, MANIFEST].includes(name)) nameByContent(name);
fs.writeFileSync(at(MANIFEST), JSON.stringify(JSON.parse(manifest)));
nameByContent(MANIFEST);
fs.writeFileSync(at('index.html'), html);
await finishWorker();
for (const name of filesOf('.')) if (COMPRESSIBLE.test(name) && name !== 'config.json') compress(name);

/** All stylesheets of index.html become one, in their order: one request instead of many. */
async function bundleStyles() {
  const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"[^>]*>/g)];
  if (links.length === 0) return;
  const sheets = links.map(([, href]) => fromAddress(href));
  await esbuild.build({
    stdin: { contents: sheets.map((name) => `@import "./${name}";`).join('\n'), resolveDir: dir, loader: 'css' },
    bundle: true, minify: true, outfile: at('desk.css'), logLevel: 'warning',
  });
  for (const name of sheets) fs.rmSync(at(name));
  links.forEach(([link], index) => {
    html = html.replace(link, index === 0 ? `<link rel="stylesheet" href="${base}desk.css">` : '');
  });
}

/** Each program without what its first screen does without, the parts of it, and the glue that names them. */
async function bundlePrograms() {
  for (const [program, glue] of Object.entries(PROGRAMS)) {
    named.push(...divide({ compiled: path.join(compiled, `${glue}.wasm`), dir, glue, nameOf: partOf(program) }));
    // The glue of wasm-bindgen brings along snippets of crates.
    await esbuild.build({
      entryPoints: [at(`${glue}.js`)], outfile: at(`${glue}.js`), allowOverwrite: true,
      bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'warning',
    });
  }
  fs.rmSync(at('snippets'), { recursive: true, force: true });
  fs.rmSync(at(LOADER));
}

/** Names a part of this program by its content, and has the service worker keep it with the program. */
function partOf(program) {
  return (file, bytes) => {
    const { name: stem, ext } = path.parse(file);
    const name = `${stem}-${hash('sha256', bytes, 'hex').slice(0, 16)}${ext}`;
    kept[program][name] = `sha256-${hash('sha256', bytes, 'base64')}`;
    return { name, integrity: `sha384-${hash('sha384', bytes, 'base64')}` };
  };
}

/** What is loaded on first use, each in one file, together with the npm packages that it imports. */
async function bundleParts() {
  for (const [part, from] of Object.entries(PARTS)) {
    await esbuild.build({
      entryPoints: [path.join(source, from)], outfile: at(`${part}.js`), nodePaths: [path.join(npmFolder, 'node_modules')],
      bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'warning',
    });
  }
}

async function bundleBoot() {
  await esbuild.build({
    entryPoints: [at('boot.mjs')], outfile: at('boot.mjs'), allowOverwrite: true,
    bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'warning',
  });
  for (const bundled of ['release.mjs', 'early.mjs', 'preview.mjs', 'remembered.mjs']) fs.rmSync(at(bundled));
}

async function drawIcons() {
  const { Resvg, initWasm } = npm('@resvg/resvg-wasm');
  await initWasm(fs.readFileSync(npm.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  for (const [name, [drawing, width]] of Object.entries(ICONS)) {
    const picture = new Resvg(read(drawing).toString(), { fitTo: { mode: 'width', value: width } });
    fs.writeFileSync(at(name), picture.render().asPng());
  }
  fs.rmSync(at('icon-maskable.svg'));
}

/** The service worker keeps its name; it learns the names and the content of all others. */
async function finishWorker() {
  const release = { page: `sha256-${hash('sha256', read('index.html'), 'base64')}`, ...kept };
  const { code } = await esbuild.transform(read(WORKER).toString(), {
    define: { RELEASE: JSON.stringify(release) }, minify: true, format: 'iife', target: 'es2022',
  });
  fs.writeFileSync(at(WORKER), code);
}

/** Renames a file that index.html or the manifest names, and writes its integrity where the browser checks it. */
function nameByContent(name) {
  const bytes = read(name);
  const { dir: folder, name: stem, ext } = path.posix.parse(name);
  const hashed = path.posix.join(folder, `${stem}-${hash('sha256', bytes, 'hex').slice(0, 16)}${ext}`);
  const address = `"${base}${name}"`;
  if (!html.includes(address) && !manifest.includes(`"${name}"`)) {
    throw new Error(`${name} is in dist/, but index.html does not name it: it cannot be named by its content.`);
  }
  html = html.replaceAll(address, `"${base}${hashed}"`);
  manifest = manifest.replaceAll(`"${name}"`, `"${hashed}"`);
  fs.renameSync(at(name), at(hashed));

  const integrity = `sha384-${hash('sha384', bytes, 'base64')}`;
  const program = Object.keys(PROGRAMS).find((program) => [PROGRAMS[program], `${PROGRAMS[program]}_bg`].includes(stem));
  const said = program ?? Object.keys(PARTS).find((part) => part === stem);
  if (said) html = mark(html, 'id="boot"', `id="boot" data-${said}-${ext.slice(1)}-integrity="${integrity}"`);
  if (ext === '.css') html = mark(html, `rel="stylesheet" href="${base}${hashed}"`, `rel="stylesheet" href="${base}${hashed}" integrity="${integrity}"`);
  if (ext === '.mjs') html = mark(html, `src="${base}${hashed}"`, `src="${base}${hashed}" integrity="${integrity}"`);
  if (program || ['.css', '.mjs', '.svg', '.webmanifest'].includes(ext)) {
    kept[program ?? 'shared'][hashed] = `sha256-${hash('sha256', bytes, 'base64')}`;
  }
}

function mark(text, place, marked) {
  if (!text.includes(place)) throw new Error(`index.html has no ${place} to write an integrity to.`);
  return text.replace(place, marked);
}

/** The compressed twins that a web server sends as they are. */
function compress(name) {
  const bytes = read(name);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const brotli = zlib.brotliCompressSync(bytes, { params });
  fs.writeFileSync(at(`${name}.br`), brotli);
  fs.writeFileSync(at(`${name}.gz`), zlib.gzipSync(bytes, { level: 9 }));
  console.log(`${String(bytes.length).padStart(9)} bytes, ${String(brotli.length).padStart(7)} as brotli: ${name}`);
}

function filesOf(folder) {
  return fs.readdirSync(at(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
    .sort();
}

function fromAddress(address) {
  if (!address.startsWith(base)) throw new Error(`index.html names ${address}, which is not under ${base}.`);
  return address.slice(base.length);
}

function hash(algorithm, bytes, encoding) {
  return createHash(algorithm).update(bytes).digest(encoding);
}

function at(name) { return path.join(dir, name); }
function read(name) { return fs.readFileSync(at(name)); }
