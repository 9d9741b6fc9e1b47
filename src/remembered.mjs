// What this browser remembers between two loads, as `src/memory.rs` has it. A browser may forbid to ask.

/** What was remembered under this name, if anything. */
export function remembered(what) {
  try {
    return localStorage.getItem(what);
  } catch {
    return null;
  }
}

/** Remembers it in place of what was; nothing is forgotten. */
export function remember(what, value) {
  try {
    if (value) localStorage.setItem(what, value);
    else localStorage.removeItem(what);
  } catch {
    // Then the next load does without.
  }
}
