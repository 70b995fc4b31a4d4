import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../scripts/serve';

describe('the server of the finished page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contested-record-serve-'));
  let served: Served;

  beforeAll(async () => {
    for (const name of ['index.html', 'a.js', 'a.css', 'a.woff2', 'a.json', 'a.csv', 'a.bib', 'a.svg']) {
      writeFileSync(join(folder, name), name);
    }
    served = await serve(folder, [0]);
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['', /^text\/html; ?charset=utf-8$/],
    ['index.html', /^text\/html; ?charset=utf-8$/],
    ['a.js', /^text\/javascript; charset=utf-8$/],
    ['a.css', /^text\/css; charset=utf-8$/],
    ['a.woff2', /^font\/woff2$/],
    ['a.json', /^application\/json$/],
    ['a.csv', /^text\/csv; charset=utf-8$/],
    ['a.bib', /^application\/x-bibtex; charset=utf-8$/],
    ['a.svg', /^image\/svg\+xml$/],
  ])('names the type of "%s"', async (path, type) => {
    const response = await fetch(served.address + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(type);
    expect(await response.text()).toBe(path === '' ? 'index.html' : path);
  });

  it('answers 304 to a tag it gave, and 404 to what it has not', async () => {
    const etag = (await fetch(served.address)).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await fetch(served.address, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await fetch(`${served.address}missing.js`)).status).toBe(404);
    expect((await fetch(`${served.address}..%2fpackage.json`)).status).toBe(404);
  });

  it('takes the next port if one is taken, and gives up after the last', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const second = await serve(folder, [port, 0]);
    expect(second.address).not.toContain(`:${port}/`);
    expect((await fetch(second.address)).status).toBe(200);
    await second.close();
    await expect(serve(folder, [port])).rejects.toThrow('EADDRINUSE');
    await new Promise((resolve) => other.close(resolve));
  });
});
