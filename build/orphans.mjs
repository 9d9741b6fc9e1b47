// Both programs are made of one library, and what `part!` marks in it is exported from both. What a program has no
// use for is taken from its exports here, before it is divided, so that it goes. So is what a library exports for a use
// that this app has not.

const PREFIX = /^__wasm_split_00(.+)00_(import|export)_([0-9a-f]{32})/;
/** What wasm-streams, which comes with Leptos, has for streams that are made in Rust. None is. */
const STREAMS = /^(__wbg_)?intounderlying/;
const SECTION = { import: 2, export: 7 };
const FUNCTION = 0;

/** The bytes of a compiled program, without the exports of parts that it never asks for. */
export function withoutOrphans(wasm) {
  const asked = new Set();
  for (const { name } of importsOf(body(wasm, [...sectionsOf(wasm)], SECTION.import))) {
    const [, part, , which] = PREFIX.exec(name) ?? [];
    if (which) asked.add(`${part} ${which}`);
  }
  return without(wasm, (name) => {
    const [, part, kind, which] = PREFIX.exec(name) ?? [];
    return kind === 'export' && !asked.has(`${part} ${which}`);
  });
}

/** The bytes of a bound program, without what it exports for streams. */
export function withoutStreams(wasm) {
  return without(wasm, (name) => STREAMS.test(name));
}

/** The bytes of a program, without the exports of these names. */
function without(wasm, isUnused) {
  const sections = [...sectionsOf(wasm)];
  const kept = [...exportsOf(body(wasm, sections, SECTION.export))].filter(({ name }) => !isUnused(name));
  const written = Buffer.concat([unsigned(kept.length), ...kept.map(({ bytes }) => bytes)]);
  return Buffer.concat([
    wasm.subarray(0, 8),
    ...sections.flatMap(({ id, start, end }) => {
      const content = id === SECTION.export ? written : wasm.subarray(start, end);
      return [Buffer.from([id]), unsigned(content.length), content];
    }),
  ]);
}

function* sectionsOf(wasm) {
  const from = new Reader(wasm, 8);
  while (from.at < wasm.length) {
    const id = from.byte();
    const length = from.unsigned();
    yield { id, start: from.at, end: from.at + length };
    from.at += length;
  }
}

function body(wasm, sections, id) {
  const found = sections.find((section) => section.id === id);
  if (!found) throw new Error(`The program has no section ${id}.`);
  return wasm.subarray(found.start, found.end);
}

/** The functions that are imported. All others come after them, as the compiler writes them. */
function* importsOf(section) {
  const from = new Reader(section, 0);
  for (let left = from.unsigned(); left > 0; left--) {
    from.text();
    const name = from.text();
    if (from.byte() !== FUNCTION) return;
    from.unsigned();
    yield { name };
  }
}

function* exportsOf(section) {
  const from = new Reader(section, 0);
  for (let left = from.unsigned(); left > 0; left--) {
    const start = from.at;
    const name = from.text();
    from.byte();
    from.unsigned();
    yield { name, bytes: section.subarray(start, from.at) };
  }
}

/** Reads what the WebAssembly specification calls its binary format. */
class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  unsigned() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  text() {
    const length = this.unsigned();
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }
}

function unsigned(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}
