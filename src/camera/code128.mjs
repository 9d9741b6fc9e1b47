// Reads Code 128 in one line across a picture. The usual libraries lose the code when anything dark stands before it.

/** The widths of bars and spaces of each symbol, in modules: 0 to 102, three starts, and the stop without its last bar. */
const SYMBOLS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 233111'
).split(' ').map((symbol) => [...symbol].map(Number));
const MODULES = 11;
const [TO_C, TO_B, START_B, START_C, STOP] = [99, 100, 104, 105, 106];

/** How far a symbol may be from what it should be, in modules. */
const TOLERANCE = 2.2;

/** How much darker than its surroundings a bar is at least, of 255. */
const CONTRAST = 12;

/** The text of a code that the line crosses in either direction, or nothing. */
export function readLine(line) {
  const runs = runsOf(line);
  return textIn(runs) ?? textIn(runs.toReversed?.() ?? [...runs].reverse());
}

/** How long the line is dark and light by turns; both the first and the last are light. */
function runsOf(line) {
  const reach = Math.max(8, Math.round(line.length / 20));
  const runs = [0];
  let sum = 0;
  for (let at = 0; at < Math.min(reach, line.length); at += 1) sum += line[at];
  for (let at = 0; at < line.length; at += 1) {
    // What is dark is told by what lies around it: light falls unevenly.
    if (at + reach < line.length) sum += line[at + reach];
    if (at > reach) sum -= line[at - reach - 1];
    const around = Math.min(at + reach, line.length - 1) - Math.max(at - reach, 0) + 1;
    const dark = line[at] * around < sum - CONTRAST * around;
    if (dark !== (runs.length % 2 === 0)) runs.push(0);
    runs[runs.length - 1] += 1;
  }
  if (runs.length % 2 === 0) runs.push(0);
  return runs;
}

function textIn(runs) {
  for (let at = 1; at + 6 < runs.length; at += 2) {
    const widths = runs.slice(at, at + 6);
    if ([START_B, START_C].every((start) => misfit(widths, SYMBOLS[start]) > TOLERANCE)) continue;
    const codes = codesFrom(runs, at);
    if (codes) return textOf(codes);
  }
}

/** The codes from the start up to the stop, when they add up. */
function codesFrom(runs, at) {
  const codes = [];
  for (let next = at; next + 6 <= runs.length; next += 6) {
    const code = symbolAt(runs, next);
    if (code === undefined) return;
    if (code === STOP) {
      const check = codes.pop();
      const sum = codes.reduce((sum, code, place) => sum + code * Math.max(place, 1), 0);
      return codes.length > 1 && sum % 103 === check ? codes : undefined;
    }
    codes.push(code);
  }
}

/** The symbol that fits best, if one fits well enough. */
function symbolAt(runs, at) {
  const widths = runs.slice(at, at + 6);
  const misfits = SYMBOLS.map((symbol) => misfit(widths, symbol));
  const least = Math.min(...misfits);
  return least > TOLERANCE ? undefined : misfits.indexOf(least);
}

/** How far these widths are from the symbol's, in modules. */
function misfit(widths, symbol) {
  const module = widths.reduce((sum, width) => sum + width, 0) / MODULES;
  if (module < 1) return Infinity;
  let sum = 0;
  let before = 0;
  for (let part = 0; part < 6; part += 1) {
    const off = widths[part] / module - symbol[part];
    // A blurred bar takes from the space beside it: the two together keep their width.
    sum += Math.abs(off) / 4 + (part > 0 ? Math.abs(before + off) : 0);
    before = off;
  }
  return sum;
}

/** Digits by pairs (C), or characters one by one (B). What a card never has makes it nothing. */
function textOf([start, ...codes]) {
  let pairs = start === START_C;
  let text = '';
  for (const code of codes) {
    if (pairs ? code === TO_B : code === TO_C) pairs = !pairs;
    else if (code >= (pairs ? 100 : 96)) return;
    else text += pairs ? String(code).padStart(2, '0') : String.fromCharCode(code + 32);
  }
  return text;
}
