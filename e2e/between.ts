/** A line between the gateway and the town on which answers are changed: what UiTPAS would say on a very bad day. */
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Elements whose text somebody wrote, and that some screen shows. */
const WRITTEN = ['title', 'name', 'firstName', 'city', 'role', 'description1', 'description2', 'givenName', 'familyName', 'nick'];

/** What is done to one answer of the town. */
type Change = (answer: string) => string;

/** Bytes that are said instead of an answer, down to the status line. */
type Instead = { part: string; bytes: Buffer };

export class Between {
  private town = '';
  private change: Change = (answer) => answer;
  private instead: Instead | null = null;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Between> {
    // Longer than any test: a line that closes by itself would be a trouble that nobody meant.
    const server = createServer({ keepAliveTimeout: 120_000 }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const between = new Between(server);
    server.on('request', (asked, answer) => between.pass(asked, answer));
    return between;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What is asked here goes to this town. */
  leadTo(town: string): void {
    this.town = town;
  }

  /** From now on, this stands wherever somebody wrote a text. */
  everyTextIs(text: string): void {
    const element = new RegExp(`<((?:\\w+:)?(?:${WRITTEN.join('|')}))>[^<]+</\\1>`, 'g');
    this.change = (answer) => answer.replace(element, (_, name: string) => `<${name}>${escaped(text)}</${name}>`);
  }

  /** From now on, elements of these names hold these texts. */
  elementsAre(texts: Record<string, string>): void {
    this.change = (answer) =>
      Object.entries(texts).reduce(
        (changed, [name, text]) => changed.replace(new RegExp(`<${name}>[^<]*</${name}>`, 'g'), () => `<${name}>${escaped(text)}</${name}>`),
        answer,
      );
  }

  /** From now on, calls whose address has `part` in it are answered with these bytes, and the line is closed. */
  saysInstead(part: string, head: string[], body: string | Buffer): void {
    const lines = ['HTTP/1.1 200 OK', 'connection: close', ...head, '', ''].join('\r\n');
    this.instead = { part, bytes: Buffer.concat([Buffer.from(lines), Buffer.from(body)]) };
  }

  /** From now on, answers pass as they are. */
  behaves(): void {
    this.instead = null;
    this.change = (answer) => answer;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    if (this.instead && asked.url?.includes(this.instead.part)) {
      asked.socket.end(this.instead.bytes);
      return;
    }
    // The signature is over the address that was asked, so `Host` stays what it is.
    const passed = ask(this.town + asked.url, { agent: false, method: asked.method, headers: asked.headers }, async (said) => {
      const parts: Buffer[] = [];
      for await (const part of said) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      const isXml = String(said.headers['content-type']).includes('xml');
      const changed = isXml ? Buffer.from(this.change(body.toString())) : body;
      const { 'transfer-encoding': _, ...headers } = said.headers;
      answer.writeHead(said.statusCode ?? 500, { ...headers, 'content-length': changed.length }).end(changed);
    });
    passed.on('error', () => asked.socket.destroy());
    asked.pipe(passed);
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
