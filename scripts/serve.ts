import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Text formats for which sirv has no type, or none that says how the text is encoded. */
const TYPES: Record<string, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

export interface Served {
  /** With a slash at its end, for example `http://127.0.0.1:4173/`. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of finished files on this machine only (127.0.0.1), with entity tags.
 * The list of files is read once, at the start.
 *
 * @param folder the folder to serve
 * @param ports tried in this order; `0` stands for any free port
 * @throws the error of the last port if none of them could be listened on
 */
export async function serve(folder: string, ports: readonly number[]): Promise<Served> {
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    });
  });
  let failure: unknown = new RangeError('No port was given.');
  for (const port of ports) {
    try {
      const found = await listen(server, port);
      return { address: `http://127.0.0.1:${found}/`, close: () => close(server) };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Listens on a port and answers with its number (which differs from `port` only if that is 0). */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
