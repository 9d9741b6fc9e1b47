/** A built app in a folder of its own, of which a further release can be made. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of `dist/`. */
export class Built {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'desk-'));

  constructor() {
    cpSync(process.env.DESK_APP ?? '', this.folder, { recursive: true });
  }

  /** Another page means another release: the worker is told its integrity, as the build does it. */
  rewrite(change: (html: string) => string): void {
    const before = this.read('index.html');
    const html = change(before);
    this.write('index.html', html);
    this.write('service-worker.js', this.read('service-worker.js').replace(integrity(before), integrity(html)));
  }

  /** A release that says its name. */
  release(name: string): void {
    this.rewrite((html) => html.replace('<head>', `<head><meta name="release" content="${name}">`));
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  write(name: string, text: string): void {
    writeFileSync(path.join(this.folder, name), text);
    for (const twin of ['br', 'gz']) rmSync(path.join(this.folder, `${name}.${twin}`), { force: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function integrity(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
